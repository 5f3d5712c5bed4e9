"""A second opinion on the logic: the same conclusions from the same decided dates, by durable-rules.

The judge decides every date and says of each atom whether it is true, false or unknown. From those truths
alone the forward chainer derives definitions, exceptions and statuses again, by rules of its own. It knows no
calendar, and where it differs from the judge the program has a fault: that is reported as one and is never a
verdict.

This package takes nothing from the judge, and it imports where durable-rules is not installed; ``available``
tells whether it can run, ``why_not`` what is in the way.
"""

from cme_rules.chain.agree import Chainer, Difference
from cme_rules.chain.formula import leaves
from cme_rules.chain.host import ChainError, available, why_not

__all__ = ["ChainError", "Chainer", "Difference", "available", "leaves", "why_not"]
