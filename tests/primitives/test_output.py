"""Output ports, and the templates of `format` (R7RS 6.13.3, SRFI 28, SRFI 48)."""

from __future__ import annotations

from typing import Any

import pytest

from schemenn.datum import FALSE, TRUE, Bytevector, new_string, char, intern, to_list
from schemenn.errors import WrongType
from schemenn.number import Rational
from schemenn.primitives import output, ports


def written(operation: Any, *operands: Any) -> str:
    port = ports.open_output_string()
    operation(*operands, port)
    return ports.get_output_string(port).text


def test_display_and_write_differ_on_strings_and_characters() -> None:
    datum = to_list([new_string("a\n"), char("b"), intern("c d")])
    assert written(output.write, datum) == '("a\\n" #\\b |c d|)'
    assert written(output.display, datum) == "(a\n b c d)"
    assert written(output.display, new_string("x")) == "x"
    assert written(output.display, char("x")) == "x"


def test_write_labels_cycles_and_write_shared_all_sharing() -> None:
    shared = to_list([1])
    both = to_list([shared, shared])
    assert written(output.write, both) == "((1) (1))"
    assert written(output.write_shared, both) == "(#0=(1) #0#)"
    assert written(output.write_simple, both) == "((1) (1))"
    shared.cdr = shared
    assert written(output.write, shared) == "#0=(1 . #0#)"


def test_fresh_line_ends_a_line_only_once() -> None:
    port = ports.open_output_string()
    output.fresh_line(port)
    output.write_char(char("a"), port)
    output.fresh_line(port)
    output.fresh_line(port)
    output.newline(port)
    output.write_line(new_string("b"), port)
    assert ports.get_output_string(port).text == 'a\n\n"b"\n'


def test_a_stretch_of_a_string_or_bytevector_is_written() -> None:
    port = ports.open_output_string()
    output.write_string(new_string("abcde"), port, 1, 3)
    assert ports.get_output_string(port).text == "bc"
    data = ports.open_output_bytevector()
    output.write_u8(7, data)
    output.write_bytevector(Bytevector(bytearray([1, 2, 3])), data, 1)
    assert list(ports.get_output_bytevector(data).data) == [7, 2, 3]


def test_output_errors() -> None:
    port = ports.open_output_string()
    for operation, operand in ((output.write_char, new_string("a")), (output.write_string, char("a"))):
        with pytest.raises(WrongType):
            operation(operand, port)
    with pytest.raises(WrongType, match="write-u8: expected a binary output port"):
        output.write_u8(1, port)
    with pytest.raises(WrongType, match="display: expected a textual output port, got 5"):
        output.display(1, 5)
    ports.close_output_port(port)
    with pytest.raises(WrongType, match="newline: the port is closed"):
        output.newline(port)


def test_the_standard_output_is_found_at_each_use(capsys: pytest.CaptureFixture[str]) -> None:
    output.display(new_string("to the screen"))
    output.newline()
    output.flush_output_port()
    assert capsys.readouterr().out == "to the screen\n"


@pytest.mark.parametrize(
    ("template", "operands", "expected"),
    [
        ("Hello, ~a", [new_string("World!")], "Hello, World!"),
        ("Too short: ~s~%", [to_list([intern("one"), new_string("two")])], 'Too short: (one "two")\n'),
        ("~~ ~d ~b ~o ~x", [10, 10, 10, 255], "~ 10 1010 12 ff"),
        ("~5d|~5a|~5@a|", [42, intern("ab"), intern("ab")], "   42|ab   |   ab|"),
        ("~,2f ~8,3f ~f", [3.14159, 2.5, 0.1], "3.14    2.500 0.1"),
        ("~,2f", [Rational(1, 3)], "0.33"),
        ("~c~n~t~_", [char("a")], "a\n\t "),
        ("a~&b~&", [], "a\nb\n"),
        ("one ~\n   line", [], "one line"),
        ("~A ~S", [new_string("a"), new_string("a")], 'a "a"'),
        ("~:d", [1234567], "1,234,567"),
    ],
)
def test_format(template: str, operands: list[Any], expected: str) -> None:
    assert output.format_(FALSE, new_string(template), *operands).text == expected
    assert output.format_(new_string(template), *operands).text == expected


@pytest.mark.parametrize(
    ("template", "operands"),
    [("~a", []), ("x", [1]), ("~", []), ("~q", [1]), ("~d", [intern("a")]), ("~f", [new_string("a")]), ("~x", [1.5])],
)
def test_a_template_that_does_not_fit_is_an_error(template: str, operands: list[Any]) -> None:
    with pytest.raises(WrongType, match="^format: "):
        output.format_(FALSE, new_string(template), *operands)


def test_format_writes_to_a_port_or_the_current_one(capsys: pytest.CaptureFixture[str]) -> None:
    port = ports.open_output_string()
    output.format_(port, new_string("~a"), 1)
    output.fprintf(port, new_string("~a"), 2)
    assert ports.get_output_string(port).text == "12"
    output.format_(TRUE, new_string("~a~%"), 3)
    output.printf(new_string("~a~%"), 4)
    assert capsys.readouterr().out == "3\n4\n"
