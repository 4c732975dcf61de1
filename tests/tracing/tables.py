"""The tables of programs beside the tests: lines, and blocks of lines with blank ones between them."""

from __future__ import annotations

import os

FOLDER = os.path.dirname(os.path.abspath(__file__))


def blocks(name: str) -> list[list[str]]:
    """The blocks of a file, without the comment that it begins with."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        _, text = file.read().split("\n", 1)
    return [block.strip().split("\n") for block in text.split("\n\n") if block.strip()]


def lines(name: str) -> list[str]:
    """The lines of a file, without the comment that it begins with."""
    return [line for block in blocks(name) for line in block]


def procedure_and_rest(line: str) -> tuple[str, str]:
    """A line as the form that it begins with, and the rest."""
    depth = 0
    for place, letter in enumerate(line):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return line[: place + 1], line[place + 1 :].strip()
    raise AssertionError(line)
