"""The builtin names: primitives in Python, the standard library in Scheme, each loaded when first used.

    key "car"  →  the function car of primitives/pairs.py
    key "map"  →  the unit stdlib/lists.scm is compiled and loaded, which defines it
"""

from __future__ import annotations

import os
from typing import Any

from schemenn.stdlib_folder import stdlib_folder

_DEFINE = ("(define (", "(define ")


def primitive_function(name: str) -> Any:
    """The Python function of a primitive, its module imported."""
    from importlib import import_module

    from schemenn.primitive_table import primitives

    row = primitives()[name]
    return getattr(import_module(f"schemenn.primitives.{row.module}"), row.function)


def stdlib_index() -> dict[str, str]:
    """The file that defines each name of the standard library: definitions start at the beginning of a line."""
    index: dict[str, str] = {}
    folder = stdlib_folder()
    for file in sorted(os.listdir(folder)):
        if file.endswith(".scm"):
            path = os.path.join(folder, file)
            with open(path, encoding="utf-8") as stream:
                for line in stream:
                    for start in _DEFINE:
                        if line.startswith(start):
                            index.setdefault(_name(line[len(start) :]), path)
                            break
    return index


def _name(text: str) -> str:
    for end, character in enumerate(text):
        if character in " \t\n()":
            return text[:end]
    return text
