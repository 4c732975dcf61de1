"""Writing to ports (R7RS 6.13.3), and the text that `format` makes.

A port operand left out is None and stands for the current output port.
"""

from __future__ import annotations

from schemenn import write as writer
from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Char, String, new_string
from schemenn.errors import WrongType
from schemenn.primitives import port_kinds
from schemenn.primitives.check import bounds, byte, bytevector, character, text, wrong_type
from schemenn.primitives.format_text import format_text
from schemenn.primitives.port_kinds import OutputPort
from schemenn.primitives.ports import OUTPUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _output(name: str, port: Any, textual: bool = True) -> OutputPort:
    sink = OUTPUT.current() if port is None or port is TRUE else port
    if sink.__class__ is not OutputPort or sink.textual is not textual:
        raise wrong_type(name, "a textual output port" if textual else "a binary output port", sink)
    assert isinstance(sink, OutputPort)
    if not sink.is_open:
        raise WrongType(f"{name}: the port is closed", (sink,))
    return sink


def display(datum: Any, port: Any = None, environment: Any = None) -> Any:
    """(display a [port])."""
    if isinstance(datum, String):
        shown = datum.text
    else:
        shown = datum.value if datum.__class__ is Char else writer.display(datum)
    _output("display", port).put(shown)
    return UNSPECIFIED


def write(datum: Any, port: Any = None, environment: Any = None) -> Any:
    """(write a [port])."""
    _output("write", port).put(writer.write(datum))
    return UNSPECIFIED


def write_shared(datum: Any, port: Any = None) -> Any:
    """(write-shared a [port])."""
    _output("write-shared", port).put(writer.write_shared(datum))
    return UNSPECIFIED


def write_simple(datum: Any, port: Any = None) -> Any:
    """(write-simple a [port])."""
    _output("write-simple", port).put(writer.write_simple(datum))
    return UNSPECIFIED


def newline(port: Any = None) -> Any:
    """(newline [port])."""
    _output("newline", port).put("\n")
    return UNSPECIFIED


def fresh_line(port: Any = None) -> Any:
    """(fresh-line [port])."""
    sink = _output("fresh-line", port)
    if not sink.at_line_start:
        sink.put("\n")
    return UNSPECIFIED


def write_line(datum: Any, port: Any = None) -> Any:
    """(write-line a [port])."""
    _output("write-line", port).put(writer.write(datum) + "\n")
    return UNSPECIFIED


def displayln(datum: Any, port: Any = None) -> Any:
    """(displayln a [port])."""
    _output("displayln", port).put(writer.display(datum) + "\n")
    return UNSPECIFIED


def write_char(c: Any, port: Any = None) -> Any:
    """(write-char char [port])."""
    _output("write-char", port).put(character("write-char", c))
    return UNSPECIFIED


def write_string(s: Any, port: Any = None, start: Any = None, end: Any = None) -> Any:
    """(write-string string [port start end])."""
    content = text("write-string", s)
    first, last = bounds("write-string", start, end, len(content))
    _output("write-string", port).put(content[first:last])
    return UNSPECIFIED


def write_u8(value: Any, port: Any = None) -> Any:
    """(write-u8 byte [port])."""
    _output("write-u8", port, False).put(bytes([byte("write-u8", value)]))
    return UNSPECIFIED


def write_bytevector(b: Any, port: Any = None, start: Any = None, end: Any = None) -> Any:
    """(write-bytevector bytevector [port start end])."""
    data = bytevector("write-bytevector", b)
    first, last = bounds("write-bytevector", start, end, len(data))
    _output("write-bytevector", port, False).put(bytes(data[first:last]))
    return UNSPECIFIED


def flush_output_port(port: Any = None) -> Any:
    """(flush-output-port [port])."""
    sink = OUTPUT.current() if port is None else port
    if sink.__class__ is not OutputPort:
        raise wrong_type("flush-output-port", "an output port", sink)
    if sink.is_open:
        sink.flush()
    return UNSPECIFIED


def flush_console() -> None:
    """Show what has been written so far; to be called before an error is shown."""
    port_kinds.STDOUT.flush()


def format_(destination: Any, *operands: Any) -> Any:
    """(format destination template a …): to a port, or as a string if the destination is #f or left out."""
    if isinstance(destination, String):
        return new_string(format_text("format", destination.text, operands))
    if not operands:
        raise wrong_type("format", "a template after the destination", destination)
    shown = format_text("format", text("format", operands[0]), operands[1:])
    if destination is FALSE:
        return new_string(shown)
    _output("format", destination).put(shown)
    return UNSPECIFIED


def printf(template: Any, *operands: Any) -> Any:
    """(printf template a …)."""
    _output("printf", None).put(format_text("printf", text("printf", template), operands))
    return UNSPECIFIED


def fprintf(port: Any, template: Any, *operands: Any) -> Any:
    """(fprintf port template a …)."""
    _output("fprintf", port).put(format_text("fprintf", text("fprintf", template), operands))
    return UNSPECIFIED


def write_to_string(datum: Any) -> String:
    """(write-to-string a)."""
    return new_string(writer.write(datum))


def display_to_string(datum: Any) -> String:
    """(display-to-string a)."""
    return new_string(writer.display(datum))
