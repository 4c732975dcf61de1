"""Hints about libraries and what they export."""

from __future__ import annotations

import os
from collections.abc import Iterator

from schemenn.hints.distance import nearest
from schemenn.hints.facts import Facts


def library_hints(facts: Facts) -> Iterator[str]:
    """A library of nearly that name."""
    name = facts.written.strip("()[]")
    near = nearest(name, [_library_names()], 1)
    if near:
        yield f"did you mean ({near[0]})?"
    elif name and " " not in name and f"scheme {name}" in _library_names():
        yield f"did you mean (scheme {name})?"


def export_hints(facts: Facts) -> Iterator[str]:
    """The library that exports a name, or a name of nearly that spelling."""
    from schemenn.hints.names import common_names
    from schemenn.shipped_libraries import exporters_hint

    name = facts.written
    for hint in exporters_hint(name):
        yield hint
        return
    near = nearest(name, [common_names()], 1)
    if near:
        yield f"did you mean {near[0]}?"


def _library_names() -> list[str]:
    from schemenn.library_index import interface_files
    from schemenn.stdlib_folder import stdlib_folder

    folder = stdlib_folder()
    paths = [os.path.relpath(path, folder).removesuffix(".sld") for path in interface_files()]
    return [" ".join(path.split(os.sep)) for path in paths]
