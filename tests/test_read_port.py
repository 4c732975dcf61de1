"""Reading from a port: one datum at a time, and nothing beyond it."""

from __future__ import annotations

import pytest

from schemenn.datum import EOF
from schemenn.errors import ReadError
from schemenn.read import DatumReader, read_all
from schemenn.source import Source
from schemenn.syntax import to_datum
from schemenn.write import write
from tests.reading import Characters, read_stream
from tests.test_read import READABLE


@pytest.mark.parametrize("text", [text for text, _ in READABLE if not text.startswith(("#!/", "#! /", "\ufeff"))])
def test_a_stream_reads_like_a_text(text: str) -> None:
    datums = [to_datum(datum) for datum in read_all(Source("test", text))]
    assert [write(datum) for datum in read_stream(text)] == [write(datum) for datum in datums]


@pytest.mark.parametrize(
    ("text", "datum", "rest"),
    [
        ("abc def", "abc", " def"),
        ("abc\n", "abc", "\n"),
        ("(a b)c", "(a b)", "c"),
        ("'a b", "(quote a)", " b"),
        ('"s"x', '"s"', "x"),
        ("1(2)", "1", "(2)"),
        ("#;a b c", "b", " c"),
        ("#;#;a b c d", "c", " d"),
        (" ; x\n #|y|# a)", "a", ")"),
        ("#\\a b", "#\\a", " b"),
        ("#\\(b", None, ""),
        ("#t)", "#t", ")"),
        ("'#;a b c", "(quote b)", " c"),
        ("#(a)#(b)", "#(a)", "#(b)"),
        ("#u8(1)2", "#u8(1)", "2"),
        ("#0=(a #0#) b", "#0=(a #0#)", " b"),
        ("#!fold-case A B", "a", " B"),
        ("|a b|", "|a b|", ""),
        ("(a . b) c", "(a . b)", " c"),
        ("[a]]", "(a)", "]"),
        (",@a b", "(unquote-splicing a)", " b"),
        (",a b", "(unquote a)", " b"),
        ("#xff ", "255", " "),
    ],
)
def test_a_port_gives_one_datum_and_keeps_the_rest(text: str, datum: str | None, rest: str) -> None:
    stream = Characters(text)
    if datum is None:
        with pytest.raises(ReadError):
            DatumReader(stream).read()
        return
    assert write(DatumReader(stream).read()) == datum
    assert stream.rest() == rest


@pytest.mark.parametrize("text", ["(a b)", '"abc"', "'(a)", "#(1)", "#u8(1)", "#0=(a)"])
def test_a_port_does_not_look_beyond_a_datum_that_ends_by_itself(text: str) -> None:
    stream = Characters(text + " more")
    DatumReader(stream).read()
    assert stream.furthest == len(text)


def test_a_port_answers_end_of_file() -> None:
    for text in ("", "  ", "; c", "#| c |#", "#;a", "#;a #;(b) ", "#!fold-case"):
        assert DatumReader(Characters(text)).read() is EOF
    reader = DatumReader(Characters("a"))
    reader.read()
    assert reader.read() is EOF
    assert reader.read() is EOF


def test_fold_case_lasts_on_a_port() -> None:
    reader = DatumReader(Characters("#!fold-case A B #!no-fold-case C"))
    assert [write(reader.read()) for _ in range(3)] == ["a", "b", "C"]


def test_a_port_goes_on_after_an_error() -> None:
    reader = DatumReader(Characters(") #\\foo a"))
    for _ in range(2):
        with pytest.raises(ReadError):
            reader.read()
    assert write(reader.read()) == "a"


def test_an_error_on_a_port_tells_the_place() -> None:
    reader = DatumReader(Characters("a\n (b . )"), "input.txt")
    reader.read()
    with pytest.raises(ReadError) as caught:
        reader.read()
    assert str(caught.value.span) == "input.txt:2:7"
