"""Golden files: cases of input and the text expected of it.

== a call of a builtin primitive
(define (f p) (car p))
->
(define f (named-lambda (f p) (primitive car p)))
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from schemenn.compiler import Compiler
from schemenn.session import Session


class Case(NamedTuple):
    """One case of the golden file called `file`."""

    file: str
    name: str
    text: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}::{self.name}"


def golden_cases(folder: Path) -> list[Case]:
    """The cases of all golden files in a folder."""
    return [case for path in sorted(folder.glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> list[Case]:
    found = []
    for part in ("\n" + path.read_text(encoding="utf-8")).split("\n== ")[1:]:
        name, rest = part.split("\n", 1)
        text, expected = rest.split("\n->\n")
        found.append(Case(path.stem, name, text, expected.strip("\n")))
    return found


def fresh_compiler() -> Compiler:
    """The compiling half of a session in which nothing has been defined."""
    return Session().compiler
