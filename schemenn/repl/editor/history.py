"""The entries of earlier sessions: a whole form each, however many lines it has.

They are kept in $XDG_STATE_HOME/schemenn/history, or in a file for each project below projects/ there; readable for the
user alone. The format is prompt_toolkit's. A file that cannot be read or written is no reason to stop anybody's work.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from itertools import islice
from typing import Final

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

MOST: Final = 20_000
_MARKS: Final = (".git", ".hg", "pyproject.toml")


class FormHistory(FileHistory):
    """A history file; it is made when there is something to keep."""

    def load_history_strings(self) -> Iterable[str]:
        """The entries, the latest first."""
        try:
            return list(islice(super().load_history_strings(), MOST))
        except OSError:
            return []

    def store_string(self, string: str) -> None:
        """Keep an entry: in one piece, so that two sessions can share a file."""
        lines = "".join(f"+{line}\n" for line in string.split("\n"))
        try:
            os.makedirs(os.path.dirname(os.fspath(self.filename)), mode=0o700, exist_ok=True)
            file = os.open(self.filename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        except OSError:
            return
        try:
            os.write(file, f"\n# schemenn\n{lines}".encode("utf-8", "replace"))
        except OSError:
            pass  # a full disk: the entry is still there for this session
        finally:
            os.close(file)


def history(where: str) -> History:
    """The history for a setting: `user`, `project`, or `off`, which keeps entries for this session alone."""
    path = history_file(where, os.getcwd())
    return InMemoryHistory() if path is None else FormHistory(path)


def history_file(where: str, folder: str) -> str | None:
    """The file for a setting, in a folder."""
    base = os.environ.get("XDG_STATE_HOME") or os.path.join(os.path.expanduser("~"), ".local", "state")
    kept = os.path.join(base, "schemenn")
    if where == "off":
        return None
    if where == "user":
        return os.path.join(kept, "history")
    root = project_root(folder)
    mark = sha256(os.fsencode(root)).hexdigest()[:12]
    return os.path.join(kept, "projects", f"{os.path.basename(root) or 'root'}-{mark}", "history")


def project_root(folder: str) -> str:
    """The nearest folder from this one up that is the top of a project; the folder itself if there is none."""
    here = os.path.realpath(folder)
    while True:
        if any(os.path.exists(os.path.join(here, mark)) for mark in _MARKS):
            return here
        above = os.path.dirname(here)
        if above == here:
            return os.path.realpath(folder)
        here = above
