"""The reader is linear and iterative: texts of a megabyte, nested a hundred thousand deep."""

from __future__ import annotations

import time

import pytest

from schemenn.errors import IncompleteInput, ReadError
from schemenn.read import read_all
from schemenn.source import Source

HUGE = [
    "(" * 100_000 + ")" * 100_000,
    "'" * 100_000 + "a",
    "#(" * 100_000 + ")" * 100_000,
    "#;" * 100_000 + "a " * 100_001,
    "[(" * 50_000 + ")]" * 50_000,
    '"' + "a\\n" * 300_000 + '"',
    '"' + "\n" * 300_000 + '"',
    ";" + "x" * 1_000_000,
    "#|" + "x" * 1_000_000 + "|#",
    "#|" * 200_000 + "|#" * 200_000,
    "|" + "a" * 1_000_000 + "|",
    "|a b|" * 100_000,
    "a" * 1_000_000,
    "1" * 100_000,
    "1" * 1_000_000 + "x",
    " " * 1_000_000,
    "\n" * 1_000_000,
    "(" + "a " * 100_000 + ")",
    ";x\n" * 100_000,
    "(a . " * 5_000 + "()" + ")" * 5_000,
    "".join(f"#{n}=(" for n in range(50_000)) + ")" * 50_000,
    "(#0=a" + " #0#" * 50_000 + ")",
    "#u8(" + "1 " * 100_000 + ")",
]


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_huge_texts_are_read(text: str) -> None:
    start = time.perf_counter()
    read_all(Source("test", text))
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    "text", ["(" * 1_000_000, '"' + "a" * 1_000_000, "#|" * 500_000, "|" + "a" * 1_000_000, '"' + "\\" * 1_000_001]
)
def test_huge_texts_that_do_not_end(text: str) -> None:
    with pytest.raises(IncompleteInput):
        read_all(Source("test", text))


@pytest.mark.parametrize(
    "text",
    [
        ")" * 1_000_000,
        "(a . b " * 100_000,
        "#" * 1_000_000,
        "(" * 100_000 + "]",
        "#\\" + "x" * 1_000_000,
        "#x" + "g" * 1_000_000,
        '"' + "\\q" * 300_000 + '"',
    ],
)
def test_huge_texts_that_are_wrong(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_all(Source("test", text))
    assert len(caught.value.message) < 200
