"""An example of wrong and of right for each code of lint."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    "CME-L001": (
        "- from: 2020-01-01\n  to: 2021-12-30\n- from: 2022-01-01",
        "- from: 2020-01-01\n  to: 2021-12-31\n- from: 2022-01-01",
    ),
    "CME-L002": (
        "all: [{fact: size, is: small}, {fact: size, is: large}]",
        "any: [{fact: size, is: small}, {fact: size, is: large}]",
    ),
    "CME-L003": (
        "any: [{fact: weight, at_least: 10}, {fact: weight, below: 20}]",
        "all: [{fact: weight, at_least: 10}, {fact: weight, below: 20}]",
    ),
    "CME-L004": ("any: [{event: found}, {event: found, with: {by: warden}}]", "{event: found}"),
    "CME-L005": (
        "a duty: due: {within: 5 weeks, after: trigger}\nan exception: changes: {due: {within: 5 weeks, …}}",
        "an exception: changes: {due: {within: 10 weeks, after: trigger}}",
    ),
    "CME-L006": (
        "one: when: {fact: size, is: large}\nanother: when: {fact: chipped}\n(each changes the limit of visit)",
        "another: when: {all: [{fact: chipped}, {fact: size, is_not: large}]}",
    ),
    "CME-L007": (
        "due: {no_later_than: {count: 5 weeks, after: trigger}, not_before: {count: 10 weeks, after: trigger}}",
        "due: {no_later_than: {count: 15 weeks, after: trigger}, not_before: {count: 10 weeks, after: trigger}}",
    ),
    "CME-L008": (
        "due: {within: 3 school days, after: trigger}   (and no calendar of school terms)",
        "rules/calendars/terms.yaml: kind: school_terms",
    ),
    "CME-L009": ("reading: five-days   (no rule names it)", "due: {reading: five-days, choices: …}"),
    "CME-L010": (
        "rule: visit\n…\nsources: [{document: act, place: s 1, …}]   (no clause of act names it)",
        "register: act\nclauses:\n  - {place: s 1, says: …, force: must, rules: [visit]}",
    ),
    "CME-L011": (
        "rules: [visit]   (visit has no examples)",
        "rule: visit\n…\nexamples:\n  - name: on the fifth day\n…",
    ),
    "CME-L012": (
        "trigger: {event: enquiry_made}\ndue: {no_later_than: {fact: planned_start}}",
        "trigger: {event: enquiry_made}\ndue: {no_later_than: {fact: planned_start}}\nopens: at_any_time",
    ),
    "CME-L013": (
        "trigger: {when: {fact: whereabouts_unknown}}   (in most files: whereabouts_unknown: yes)",
        "trigger: {event: search_begun}",
    ),
    "CME-L014": (
        "the law: due: {within: 5 calendar days, …}\nlocally: due: {within: 10 calendar days, …}",
        "locally: due: {within: 3 calendar days, after: trigger}",
    ),
    "CME-L015": (
        "the law: due: {within: 5 school days, …}\nlocally: due: {within: 5 working days, …}",
        "locally: due: {within: 3 school days, after: trigger}",
    ),
    "CME-L016": (
        "document: guide-2016\nreplaced: {by: guide-2024, from: 2024-09-01}\n…\n"
        "- from: 2016-09-01\n  sources: [{document: guide-2016, …}]",
        "- from: 2016-09-01\n  to: 2024-08-31\n  sources: [{document: guide-2016, …}]\n"
        "- from: 2024-09-01\n  sources: [{document: guide-2024, …}]",
    ),
    "CME-L017": ("sources: [{…, grade: unverified}]", "sources: [{…, grade: official}]"),
    "CME-L018": ("unmended:\n  CME-L001: nothing was in force   (and there is no gap)", "unmended: …   (taken out)"),
    "CME-L019": (
        "one: when: {fact: size, is: large}\nanother: when: {fact: size, is: [middling, large]}   (of the same rules)",
        "another: when: {fact: size, is: [middling, large]}   (alone)",
    ),
}
