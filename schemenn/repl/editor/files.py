"""File names for completion.

    file_names("exa", only_scheme=True)  →  ["examples/", "exact.scm"]
"""

from __future__ import annotations

import os
from typing import Final

SCHEME: Final = (".scm", ".ss", ".sld", ".sls", ".rkt", ".sch", ".md", ".html")


def file_names(prefix: str, only_scheme: bool = False) -> list[str]:
    """The files and folders whose names go on after a prefix; folders end in a slash, hidden ones must be asked for."""
    folder, start = os.path.split(prefix)
    try:
        entries = sorted(os.scandir(os.path.expanduser(folder) or "."), key=lambda entry: entry.name)
    except OSError:
        return []
    found = []
    for entry in entries:
        if entry.name.startswith(start) and (start.startswith(".") or not entry.name.startswith(".")):
            is_folder = _is_folder(entry)
            if is_folder or not only_scheme or entry.name.endswith(SCHEME):
                found.append(os.path.join(folder, entry.name) + ("/" if is_folder else ""))
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
