"""Ports: opening, closing, reading (R7RS 6.13); writing is in output.py, the port objects in port_kinds.py.

A port operand left out is None and stands for the current port.
"""

from __future__ import annotations

from schemenn.datum import EOF, FALSE, TRUE, UNSPECIFIED, Boolean, Bytevector, String, new_string, char
from schemenn.errors import FileError, PortReadError, ReadError, WrongType
from schemenn.primitives import port_kinds
from schemenn.primitives.check import bounds, bytevector, size, text, wrong_type
from schemenn.primitives.port_kinds import InputPort, OutputPort
from schemenn.runtime.state import Parameter, parameter_procedure
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_INPUT: Final = Parameter(port_kinds.STDIN, None)
OUTPUT: Final = Parameter(port_kinds.STDOUT, None)
_ERROR: Final = Parameter(port_kinds.STDERR, None)

current_input_port = parameter_procedure(_INPUT)
current_output_port = parameter_procedure(OUTPUT)
current_error_port = parameter_procedure(_ERROR)


_CONSOLE: Final = (port_kinds.STDIN, port_kinds.STDOUT, port_kinds.STDERR)


def console_port(number: int) -> Any:
    """(%console-port number): the standard input, output or error, whatever the current ports are."""
    return _CONSOLE[number]


def show_port(port: Any, write: Callable[[Any], str]) -> str:
    """The text of a port: `#<textual input port>`."""
    direction = "input" if port.__class__ is InputPort else "output"
    return f"#<{'textual' if port.textual else 'binary'} {direction} port>"


register(InputPort, show_port)
register(OutputPort, show_port)


def is_port(a: Any) -> Boolean:
    """(port? a)."""
    return TRUE if a.__class__ is InputPort or a.__class__ is OutputPort else FALSE


def is_input_port(a: Any) -> Boolean:
    """(input-port? a)."""
    return TRUE if a.__class__ is InputPort else FALSE


def is_output_port(a: Any) -> Boolean:
    """(output-port? a)."""
    return TRUE if a.__class__ is OutputPort else FALSE


def is_textual_port(a: Any) -> Boolean:
    """(textual-port? a)."""
    return TRUE if is_port(a) is TRUE and a.textual else FALSE


def is_binary_port(a: Any) -> Boolean:
    """(binary-port? a)."""
    return TRUE if is_port(a) is TRUE and not a.textual else FALSE


def is_input_port_open(port: Any) -> Boolean:
    """(input-port-open? port)."""
    if port.__class__ is not InputPort:
        raise wrong_type("input-port-open?", "an input port", port)
    return TRUE if port.is_open else FALSE


def is_output_port_open(port: Any) -> Boolean:
    """(output-port-open? port)."""
    if port.__class__ is not OutputPort:
        raise wrong_type("output-port-open?", "an output port", port)
    return TRUE if port.is_open else FALSE


def close_port(port: Any) -> Any:
    """(close-port port)."""
    if is_port(port) is FALSE:
        raise wrong_type("close-port", "a port", port)
    port.close()
    return UNSPECIFIED


def close_input_port(port: Any) -> Any:
    """(close-input-port port)."""
    if port.__class__ is not InputPort:
        raise wrong_type("close-input-port", "an input port", port)
    return close_port(port)


def close_output_port(port: Any) -> Any:
    """(close-output-port port)."""
    if port.__class__ is not OutputPort:
        raise wrong_type("close-output-port", "an output port", port)
    return close_port(port)


def open_input_string(string: Any) -> InputPort:
    """(open-input-string string)."""
    return port_kinds.string_input(text("open-input-string", string))


def open_input_bytevector(b: Any) -> InputPort:
    """(open-input-bytevector bytevector)."""
    return port_kinds.bytes_input(bytes(bytevector("open-input-bytevector", b)))


def open_output_string() -> OutputPort:
    """(open-output-string)."""
    return port_kinds.collecting_output(True)


def open_output_bytevector() -> OutputPort:
    """(open-output-bytevector)."""
    return port_kinds.collecting_output(False)


def get_output_string(port: Any) -> String:
    """(get-output-string port)."""
    if port.__class__ is not OutputPort or not port.textual or port.collected is None:
        raise wrong_type("get-output-string", "a string output port", port)
    return new_string("".join(port.collected))


def take_output(port: Any) -> String:
    """(%take-output port): what was written to a string port, which forgets it."""
    taken = get_output_string(port)
    port.collected.clear()
    return taken


def get_output_bytevector(port: Any) -> Bytevector:
    """(get-output-bytevector port)."""
    if port.__class__ is not OutputPort or port.textual or port.collected is None:
        raise wrong_type("get-output-bytevector", "a bytevector output port", port)
    return Bytevector(bytearray(b"".join(port.collected)))


def file_error(name: str, verb: str, file: str, error: OSError | ValueError) -> FileError:
    """The error of an operation on a file that the system refused."""
    reason = getattr(error, "strerror", None) or str(error)
    return FileError(f"{name}: cannot {verb} {file}: {reason}", (new_string(file),))


def _open_input(name: str, file: Any, textual: bool) -> InputPort:
    path = text(name, file)
    try:
        return port_kinds.file_input(path, textual)
    except (OSError, ValueError) as error:
        port_kinds.spare.release()
        raise file_error(name, "open", path, error) from None


def _open_output(name: str, file: Any, textual: bool, append: bool = False) -> OutputPort:
    path = text(name, file)
    try:
        return port_kinds.file_output(path, textual, append)
    except (OSError, ValueError) as error:
        port_kinds.spare.release()
        raise file_error(name, "open", path, error) from None


def open_input_file(file: Any) -> InputPort:
    """(open-input-file file)."""
    return _open_input("open-input-file", file, True)


def open_binary_input_file(file: Any) -> InputPort:
    """(open-binary-input-file file)."""
    return _open_input("open-binary-input-file", file, False)


def open_output_file(file: Any, append: Any = FALSE) -> OutputPort:
    """(open-output-file file [append?])."""
    return _open_output("open-output-file", file, True, append is not FALSE)


def open_binary_output_file(file: Any) -> OutputPort:
    """(open-binary-output-file file)."""
    return _open_output("open-binary-output-file", file, False)


def is_file_exists(file: Any) -> Boolean:
    """(file-exists? file)."""
    from os.path import lexists

    try:
        return TRUE if lexists(text("file-exists?", file)) else FALSE
    except ValueError:
        return FALSE


def delete_file(file: Any) -> Any:
    """(delete-file file)."""
    from os import remove

    path = text("delete-file", file)
    try:
        remove(path)
    except (OSError, ValueError) as error:
        raise file_error("delete-file", "delete", path, error) from None
    return UNSPECIFIED


def _input(name: str, port: Any, textual: bool = True) -> InputPort:
    source = _INPUT.current() if port is None else port
    if source.__class__ is not InputPort or source.textual is not textual:
        raise wrong_type(name, "a textual input port" if textual else "a binary input port", source)
    assert isinstance(source, InputPort)
    if not source.is_open:
        raise WrongType(f"{name}: the port is closed", (source,))
    return source


def read_char(port: Any = None) -> Any:
    """(read-char [port])."""
    value = _input("read-char", port).next()
    return char(value) if value else EOF


def peek_char(port: Any = None) -> Any:
    """(peek-char [port])."""
    value = _input("peek-char", port).peek()
    return char(value) if value else EOF


def is_char_ready(port: Any = None) -> Boolean:
    """(char-ready? [port])."""
    return TRUE if _input("char-ready?", port).ready() else FALSE


def read_line(port: Any = None) -> Any:
    """(read-line [port]): a line ends with a newline, a return, or both."""
    source = _input("read-line", port)
    if not source.peek():
        source.next()
        return EOF
    pieces = []
    while source.peek():
        rest = source.buffer
        newline = rest.find("\n", source.position)
        end = rest.find("\r", source.position, newline if newline >= 0 else len(rest))
        end = newline if end < 0 else end
        pieces.append(rest[source.position : end if end >= 0 else len(rest)])
        source.position = end if end >= 0 else len(rest)
        if end >= 0:
            if source.next() == "\r" and source.peek() == "\n":
                source.next()
            break
    source.at_end = False
    return new_string("".join(pieces))


def read_string(k: Any, port: Any = None) -> Any:
    """(read-string k [port])."""
    if k.__class__ is InputPort and port.__class__ is int:
        k, port = port, k
    count = size("read-string", k, 4)
    content = _input("read-string", port).take(count)
    return new_string(content) if content or count == 0 else EOF


def read_u8(port: Any = None) -> Any:
    """(read-u8 [port])."""
    value = _input("read-u8", port, False).next()
    return value[0] if value else EOF


def peek_u8(port: Any = None) -> Any:
    """(peek-u8 [port])."""
    value = _input("peek-u8", port, False).peek()
    return value[0] if value else EOF


def is_u8_ready(port: Any = None) -> Boolean:
    """(u8-ready? [port])."""
    return TRUE if _input("u8-ready?", port, False).ready() else FALSE


def read_bytevector(k: Any, port: Any = None) -> Any:
    """(read-bytevector k [port])."""
    count = size("read-bytevector", k, 1)
    content = _input("read-bytevector", port, False).take(count)
    return Bytevector(bytearray(content)) if content or count == 0 else EOF


def read_bytevector_into(b: Any, port: Any = None, start: Any = None, end: Any = None) -> Any:
    """(read-bytevector! bytevector [port start end])."""
    data = bytevector("read-bytevector!", b)
    first, last = bounds("read-bytevector!", start, end, len(data))
    content = _input("read-bytevector!", port, False).take(last - first)
    data[first : first + len(content)] = content
    return len(content) if content or first == last else EOF


def read(port: Any = None) -> Any:
    """(read [port])."""
    from schemenn.read import DatumReader

    source = _input("read", port)
    if source.reader is None:
        source.reader = DatumReader(source)
    try:
        return source.reader.read()
    except ReadError as error:
        raise PortReadError(f"read: {error.message}") from None
    finally:
        source.at_end = False
