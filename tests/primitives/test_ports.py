"""Input ports, and ports in general (R7RS 6.13)."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from schemenn.datum import EOF, FALSE, TRUE, Bytevector, new_string
from schemenn.errors import FileError, PortReadError, WrongType
from schemenn.primitives import output, ports
from schemenn.primitives.port_kinds import console_input
from schemenn.write import write


def test_characters_are_read_and_peeked_up_to_the_end() -> None:
    port = ports.open_input_string(new_string("λx"))
    assert write(ports.peek_char(port)) == "#\\λ"
    assert write(ports.read_char(port)) == "#\\λ"
    assert write(ports.read_char(port)) == "#\\x"
    assert ports.peek_char(port) is EOF
    assert ports.read_char(port) is EOF
    assert ports.is_char_ready(port) is TRUE


def test_a_line_ends_with_newline_return_or_both() -> None:
    port = ports.open_input_string(new_string("one\ntwo\r\nthree\rfour\n\nlast"))
    lines = [ports.read_line(port) for _ in range(6)]
    assert [line.text for line in lines] == ["one", "two", "three", "four", "", "last"]
    assert ports.read_line(port) is EOF


def test_reading_a_number_of_characters() -> None:
    port = ports.open_input_string(new_string("hello"))
    assert ports.read_string(2, port).text == "he"
    assert ports.read_string(0, port).text == ""
    assert ports.read_string(9, port).text == "llo"
    assert ports.read_string(1, port) is EOF


def test_bytes_are_read_and_peeked() -> None:
    port = ports.open_input_bytevector(Bytevector(bytearray([1, 2, 3, 4, 5])))
    assert (ports.peek_u8(port), ports.read_u8(port)) == (1, 1)
    assert list(ports.read_bytevector(2, port).data) == [2, 3]
    target = Bytevector(bytearray(5))
    assert ports.read_bytevector_into(target, port, 1, 4) == 2
    assert list(target.data) == [0, 4, 5, 0, 0]
    assert ports.read_u8(port) is EOF
    assert ports.read_bytevector(3, port) is EOF
    assert ports.is_u8_ready(port) is TRUE


def test_read_takes_one_datum_at_a_time() -> None:
    port = ports.open_input_string(new_string("(a . b) #;x 12 #(q)"))
    assert [write(ports.read(port)) for _ in range(3)] == ["(a . b)", "12", "#(q)"]
    assert ports.read(port) is EOF


def test_read_leaves_what_follows_the_datum() -> None:
    port = ports.open_input_string(new_string("(1 2)rest"))
    ports.read(port)
    assert ports.read_line(port).text == "rest"


def test_text_that_is_no_datum_is_a_read_error() -> None:
    for text in (")", "(1 2", '"abc', "#<x>"):
        with pytest.raises(PortReadError, match="^read: "):
            ports.read(ports.open_input_string(new_string(text)))


def test_kinds_of_ports() -> None:
    text, data = ports.open_input_string(new_string("")), ports.open_output_bytevector()
    assert ports.is_input_port(text) is TRUE
    assert ports.is_output_port(text) is FALSE
    assert ports.is_textual_port(text) is TRUE
    assert ports.is_binary_port(data) is TRUE
    assert ports.is_port(5) is FALSE
    assert ports.is_textual_port(5) is FALSE
    assert write(text) == "#<textual input port>"


def test_a_closed_port_refuses_to_read_and_may_be_closed_again() -> None:
    port = ports.open_input_string(new_string("a"))
    ports.close_input_port(port)
    ports.close_port(port)
    assert ports.is_input_port_open(port) is FALSE
    with pytest.raises(WrongType, match="read-char: the port is closed"):
        ports.read_char(port)


def test_the_wrong_kind_of_port_is_an_error() -> None:
    with pytest.raises(WrongType, match="read-u8: expected a binary input port"):
        ports.read_u8(ports.open_input_string(new_string("a")))
    with pytest.raises(WrongType, match="read-char: expected a textual input port, got 5"):
        ports.read_char(5)
    with pytest.raises(WrongType, match="close-input-port"):
        ports.close_input_port(ports.open_output_string())
    with pytest.raises(WrongType, match="get-output-string"):
        ports.get_output_string(ports.open_output_bytevector())


def test_files_are_written_read_found_and_deleted(tmp_path: Path) -> None:
    name = new_string(str(tmp_path / "λ.txt"))
    assert ports.is_file_exists(name) is FALSE
    port = ports.open_output_file(name)
    output.write_string(new_string("größe\r\n"), port)
    ports.close_port(port)
    source = ports.open_input_file(name)
    assert ports.read_string(100, source).text == "größe\r\n"
    ports.close_port(source)
    data = ports.open_binary_input_file(name)
    assert list(ports.read_bytevector(4, data).data) == [0x67, 0x72, 0xC3, 0xB6]
    ports.close_port(data)
    assert ports.is_file_exists(name) is TRUE
    ports.delete_file(name)
    assert ports.is_file_exists(name) is FALSE


def test_a_file_that_is_not_there_is_a_file_error(tmp_path: Path) -> None:
    name = new_string(str(tmp_path / "none"))
    for operation in (ports.open_input_file, ports.open_binary_input_file, ports.delete_file):
        with pytest.raises(FileError, match="No such file"):
            operation(name)
    with pytest.raises(FileError):
        ports.open_output_file(new_string(str(tmp_path / "no" / "where")))
    with pytest.raises(FileError):
        ports.open_input_file(new_string("a\0b"))


def test_a_file_that_is_no_text_is_a_read_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"\xff\xfe")
    port = ports.open_input_file(new_string(str(tmp_path / "data")))
    with pytest.raises(PortReadError):
        ports.read_char(port)
    ports.close_port(port)


def test_the_standard_input_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("(+ 1\n 2) x\n"))
    assert write(ports.read()) == "(+ 1 2)"
    assert ports.read_line().text == " x"
    assert ports.read_line() is EOF


class Keyboard:
    """A terminal: each line is had once, and "" is what Ctrl-D at the start of a line gives; asking for more fails."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)

    def readline(self) -> str:
        return self.lines.pop(0)


@pytest.mark.parametrize(
    "read",
    [ports.read_line, ports.read_char, ports.read, lambda: ports.read_string(3), lambda: ports.peek_char()],
    ids=["read-line", "read-char", "read", "read-string", "peek-char"],
)
def test_the_end_of_a_console_is_asked_for_once(monkeypatch: pytest.MonkeyPatch, read: object) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("", "b\n"))
    port = console_input()
    monkeypatch.setattr(ports, "_input", lambda *operands: port)
    assert read() is EOF  # type: ignore[operator]


def test_a_console_goes_on_behind_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("", "ab\n", "c", "", "(d)", "", "e\n", "f"))
    port = console_input()
    assert ports.peek_char(port) is EOF
    assert ports.read_char(port) is EOF
    assert ports.read_line(port).text == "ab"
    assert ports.read_line(port).text == "c"
    assert write(ports.read(port)) == "(d)"
    assert ports.read_line(port) is EOF
    assert ports.read_string(3, port).text == "e\nf"
