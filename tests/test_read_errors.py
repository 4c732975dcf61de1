"""What the reader refuses: the kind of error, its place, and what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.errors import IncompleteInput, ReadError
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import to_datum
from schemenn.write import write
from tests.reading import failure, read_stream, shown

REFUSED = [
    ("(.(a))", ".", "before the dot"),
    (")", ")", "nothing is open"),
    ("(a))", ")", "nothing is open"),
    ("(a\n ]", "]", "close the ( of line 1"),
    ("[a)", ")", "expected ]"),
    ("#(a]", "]", "#( of line 1"),
    ("( . a)", ".", "before the dot"),
    ("(. a)", ".", "before the dot"),
    ("(#;a . b)", ".", "before the dot"),
    ("(a . )", ")", "follow the dot"),
    ("(a . b c)", "c", "one datum"),
    ("(a . b . c)", ".", "one datum"),
    (". a", ".", "dot"),
    ("#(a . b)", ".", "dot"),
    ("#u8(1 . 2)", ".", "dot"),
    ("(')", ")", "follow '"),
    ("(a #;)", ")", "follow #;"),
    ("(#0=)", ")", "follow #0="),
    ("(a . #;b)", ")", "follow the dot"),
    ("'.", ".", "follow '"),
    ("#xZZ", "#xZZ", "not a number"),
    ("#e", "#e", "not a number"),
    ("#b102", "#b102", "not a number"),
    ("(1/0)", "1/0", "denominator zero"),
    ("#e1e1000000000", "#e1e1000000000", "not a number"),
    ("#else", "#else", "not a number"),
    ("#foo", "#foo", "unknown syntax"),
    ("#true1", "#true1", "unknown syntax"),
    ("#t1", "#t1", "unknown syntax"),
    ("#u8[1]", "#u8", "unknown syntax"),
    ("#!foo", "#!foo", "unknown syntax"),
    ("#<procedure f>", "#<procedure", "#<…>"),
    ("#0 a", "#0", "unknown syntax"),
    ("(#)", "#", "unknown syntax"),
    ("# a", "#", "unknown syntax"),
    ("{a}", "{", "reserved"),
    ("a}", "}", "reserved"),
    ("a\\b", "\\", "backslash"),
    ('"a\\qb"', "\\q", "escape \\q"),
    ('"\n \\x41"', "\\x", "\\x41;"),
    ('"\\xD800;"', "\\xD800;", "no character"),
    ('"\\x110000;"', "\\x110000;", "no character"),
    ("|a\\q|", "\\q", "escape"),
    ('"\\ a"', "\\ ", "escape"),
    ("#\\foo", "#\\foo", "character name"),
    ("#\\xD800", "#\\xD800", "no character"),
    ("#\\x110000", "#\\x110000", "no character"),
    ("#\\(a", "#\\(a", "character name"),
    ("#\\ab", "#\\ab", "character name"),
    ("#\\a#\\b", "#\\a#\\b", "character name"),
    ("#u8(256)", "256", "from 0 to 255"),
    ("#u8(-1)", "-1", "0 to 255"),
    ("#u8(1.0)", "1.0", "exact"),
    ("#u8(a)", "a", "exact"),
    ("#u8(#t)", "#t", "exact"),
    ("#u8((1))", "(1)", "exact"),
    ("#0#", "#0#", "no label"),
    ("(#0# #0=a)", "#0#", "no label"),
    ("#0=a #0#", "#0#", "no label"),
    ("(#;#0=a #0#)", "#0#", "no label"),
    ("#0=#0#", "#0#", "itself"),
    ("#0=#1=#0#", "#0#", "itself"),
]


@pytest.mark.parametrize(("text", "place", "part"), REFUSED)
def test_what_is_refused_and_where(text: str, place: str, part: str) -> None:
    error, covered = failure(text)
    assert not isinstance(error, IncompleteInput)
    assert covered == place
    assert part in error.message
    with pytest.raises(ReadError, check=lambda e: not isinstance(e, IncompleteInput)):
        read_stream(text)


INCOMPLETE = [
    ("(", "("),
    ("(a (b)", "("),
    ("(a [b", "["),
    ("#(a", "#("),
    ("#u8(1", "#u8("),
    ("(a . b", "("),
    ("(a .", "("),
    ("(a #;b", "("),
    ("'", "'"),
    ("(a '", "'"),
    ("`,", ","),
    (",@", ",@"),
    ("#;", "#;"),
    ("#;#;a", "#;"),
    ("#0=", "#0="),
    ("'#;a", "'"),
    ('"abc', '"'),
    ('(a "b c) \\"', '"'),
    ("|abc", "|"),
    ("ab|c", "|"),
    ("#| a", "#|"),
    ("(a #| b #| c |#", "#|"),
    ("#", "#"),
    ("#\\", "#\\"),
    ('a "', '"'),
]


@pytest.mark.parametrize(("text", "place"), INCOMPLETE)
def test_what_more_text_could_complete(text: str, place: str) -> None:
    error, covered = failure(text)
    assert isinstance(error, IncompleteInput)
    assert covered == place
    with pytest.raises(IncompleteInput):
        read_stream(text)


def test_a_missing_parenthesis_is_blamed_on_the_form_before_the_next_one_at_the_margin() -> None:
    error, _ = failure("(define (f x)\n  (if x 1 2)\n\n(define (g)\n  (h 1)\n")
    assert error.span is not None
    assert (error.span.line, error.span.column) == (1, 0)
    assert error.message == "missing ): the ( of line 1 is not closed"


def test_a_missing_parenthesis_is_otherwise_the_innermost_open_one() -> None:
    error, _ = failure("(define (f x)\n  (if x\n")
    assert error.span is not None
    assert (error.span.line, error.span.column) == (2, 2)


BLAMED = [
    ("(define (f x)\n  (if (> x 0\n      x\n      (- x)))\n(f 1)\n", (2, 6)),
    ("(define (f x)\n  (let ((y 1))\n    (+ x y)\n\n(define (g)\n  (h))\n", (2, 2)),
    ("(define (f)\n  (g)\n  (display 1)\n", (1, 0)),
    ("(f)\n'(1 2\n 3\n", (2, 1)),
    ("(cond ((= x 1\n       2)\n      (else 3))\n", (1, 7)),
]


@pytest.mark.parametrize(("text", "place"), BLAMED)
def test_the_indentation_tells_which_parenthesis_is_not_closed(text: str, place: tuple[int, int]) -> None:
    error, _ = failure(text)
    assert error.span is not None
    assert (error.span.line, error.span.column) == place


@given(st.text("()[]'`,@;|\"\\#.abAB01+-/ex\n \tλ", max_size=30))
def test_any_text_reads_or_is_refused_with_a_place(text: str) -> None:
    """A text and a stream agree on every datum before the first error; datums end where their spans end."""
    if text.startswith(("#!", "\ufeff")):
        return
    try:
        datums = read_all(Source("test", text))
    except ReadError as error:
        assert error.span is not None
        with pytest.raises(ReadError):
            read_stream(text)
    else:
        for datum in datums:
            again = read_all(Source("test", datum.span.text()))
            assert [shown(d) for d in again] == [shown(datum)]
        assert [write(d) for d in read_stream(text)] == [write(to_datum(d)) for d in datums]
