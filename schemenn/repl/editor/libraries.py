"""The names of the libraries that can be imported, for completion.

    library_texts(session)  →  ["(scheme base)", …, "(srfi 1)", …]
"""

from __future__ import annotations

import os
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from schemenn.errors import SchemeError
from schemenn.expand.libraries import LibraryName, library_name, text_of
from schemenn.library import read_library
from schemenn.library_index import interface_files
from schemenn.read import read_all
from schemenn.shipped_libraries import OTHER_NAMES, shipped_library
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemenn.session import Session

_SUFFIXES: Final = (".sld", ".sls")
_MOST_FILES: Final = 2000


def library_texts(session: Session) -> list[str]:
    """The libraries that are shipped, declared in the session, or in files below the current folder."""
    declared = [text_of(name) for name in session.compiler.libraries.snapshot()[0]]
    files = [] if session.sandboxed else list(_in_files())
    return list(dict.fromkeys([*declared, *files, *sorted(shipped_texts(), key=_order)]))


def _order(text: str) -> list[str]:
    """By words, numbers by their size: `(srfi 9)` before `(srfi 11)`."""
    return [f"{int(word):9}" if word.isdigit() else word for word in text.strip("()").split()]


@cache
def shipped_texts() -> list[str]:
    """The libraries that come with schemenn."""
    folder = stdlib_folder()
    found = ["(schemenn)"]
    for path in interface_files():
        parts = os.path.relpath(path, folder).removesuffix(".sld").split(os.sep)
        found.append(f"({' '.join(parts)})")
    return found + [text_of(name) for name in OTHER_NAMES]


def _in_files() -> Iterator[str]:
    """The libraries that lie where an import finds them: `(my lib)` in my/lib.sld."""
    for here, folders, files in islice(os.walk("."), _MOST_FILES):
        folders[:] = [folder for folder in folders if not folder.startswith(".")]
        if here.count(os.sep) >= 3:
            folders.clear()
        for file in files:
            stem, suffix = os.path.splitext(file)
            if suffix in _SUFFIXES:
                yield f"({' '.join([*os.path.relpath(here, '.').replace('.', '').split(os.sep), stem]).strip()})"


@cache
def library_doc(text: str) -> str:
    """What a shipped library says it is, at the head of its file."""
    name = _name(text)
    name = OTHER_NAMES.get(name, name)
    path = os.path.join(stdlib_folder(), *[str(part) for part in name]) + ".sld"
    if not os.path.isfile(path):
        return ""
    first = read_library(path).text.partition("\n")[0]
    return first.lstrip("; ").strip() if first.startswith(";") else ""


def exports_of(text: str) -> list[str]:
    """The names that a shipped library exports."""
    try:
        found = shipped_library(_name(text))
    except SchemeError:
        found = None
    return [] if found is None else sorted(found.exports)


def _name(text: str) -> LibraryName:
    return library_name(read_all(Source("library", text))[0])
