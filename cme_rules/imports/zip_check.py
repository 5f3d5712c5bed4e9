"""Look at the directory of a zip file before anything in it is unpacked."""

from __future__ import annotations

import io
import zipfile
from copy import copy

from cme_rules.imports.places import Findings, Place

MOST_ENTRIES = 200
MOST_UNPACKED = 64 * 1024 * 1024
MOST_RATIO = 100


def checked(data: bytes, file: str, findings: Findings) -> zipfile.ZipFile | None:
    """Open a zip file that keeps within the limits; the sizes that it states are held to while reading, too."""
    place = Place(file)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, UnicodeDecodeError):
        what = "this is no XLSX file, or the end of it is missing"
        findings.add("CME-T009", what, place)
        return None
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        what = f"the file holds {len(entries):,} parts, and {MOST_ENTRIES} are read at most"
    elif total > MOST_UNPACKED:
        what = f"the file would unpack to {total:,} bytes, and {MOST_UNPACKED:,} are read at most"
    elif total > MOST_RATIO * max(packed, 1):
        what = f"the file would unpack to more than {MOST_RATIO} times its size"
    elif any(entry.flag_bits & 1 for entry in entries):
        findings.add("CME-T009", "the file is protected by a password", place, help="save it without a password")
        return None
    elif not _sizes_hold(archive):
        what = "the file does not say truly how large its parts are"
    else:
        return archive
    findings.add("CME-T010", what, place)
    return None


def _sizes_hold(archive: zipfile.ZipFile) -> bool:
    """Unpack each part to one byte beyond the size it states at most, and say whether it ends at that size."""
    try:
        for entry in archive.infolist():
            beyond = copy(entry)
            beyond.file_size += 1
            with archive.open(beyond) as stream:
                size = 0
                while piece := stream.read(1 << 16):
                    size += len(piece)
                if size != entry.file_size:
                    return False
    except Exception:  # each way of packing has errors of its own
        return False
    return True
