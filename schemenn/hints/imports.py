"""Hints about libraries and what they export."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Final

from schemenn.hints.distance import nearest, words
from schemenn.hints.facts import Facts

_NUMBERED: Final = re.compile(r"srfi \d+")
_OF_PYTHON: Final = frozenset("numpy math os sys random json torch pandas matplotlib scipy".split())


def library_hints(facts: Facts) -> Iterator[str]:
    """A library of nearly that name."""
    name = facts.written.strip("()[]")
    near = [] if _NUMBERED.fullmatch(name) else nearest(name, [_library_names()], 1)
    if near:
        yield f"did you mean ({near[0]})?"
    elif name and " " not in name and f"scheme {name}" in _library_names():
        yield f"did you mean (scheme {name})?"


def library_name_hints(facts: Facts) -> Iterator[str]:
    """A library name that is no list: scheme.base, numpy."""
    if not facts.error.message.startswith("a library name is a list"):
        return
    name = " ".join(words(facts.written))
    near = [name] if name in _library_names() else nearest(name, [_library_names()], 1)
    if near:
        yield f"did you mean ({near[0]})?"
    elif name in _OF_PYTHON:
        yield f"a module of Python is imported by (import (python {name})), and with --allow-python"


def export_hints(facts: Facts) -> Iterator[str]:
    """The library that exports a name, or a name of nearly that spelling."""
    from schemenn.hints.names import common_names
    from schemenn.shipped_libraries import exporters_hint

    name = facts.written
    for hint in exporters_hint(name):
        yield hint
        return
    near = nearest(name, [common_names()])
    if near:
        yield f"did you mean {', '.join(near[:-1])}{' or ' if near[1:] else ''}{near[-1]}?"


def _library_names() -> list[str]:
    from schemenn.library_index import interface_files
    from schemenn.stdlib_folder import stdlib_folder

    folder = stdlib_folder()
    paths = [os.path.relpath(path, folder).removesuffix(".sld") for path in interface_files()]
    return [" ".join(path.split(os.sep)) for path in paths]
