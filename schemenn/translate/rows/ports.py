"""String ports as `io.StringIO`: reading lines and characters from a text, and writing to one."""

from __future__ import annotations

from schemenn.translate.applying import is_plain_lambda, prepared
from schemenn.translate.code import ATOM, COMPARE, Code, Group, Plain, call
from schemenn.translate.emit_core import bind, hoisted
from schemenn.translate.emitter import EFFECT, Emitter
from schemenn.translate.rows.row import VALUES, Operand, row, special
from schemenn.translate.tree import Call, Lambda, Node, Ref, Variable
from schemenn.translate.types import BOOL, CHAR, NONE, STRING, kind

PORT = kind("port")
EOF = kind("eof")

row("open-input-string", "io.StringIO({0})", ATOM, PORT, uses="io")
row("open-output-string", "io.StringIO()", ATOM, PORT, 0, 0, uses="io")
row("get-output-string", "{0:A}.getvalue()", ATOM, STRING)
row("current-output-port", "sys.stdout", ATOM, PORT, 0, 0, uses="sys")
row("current-error-port", "sys.stderr", ATOM, PORT, 0, 0, uses="sys")
row("current-input-port", "sys.stdin", ATOM, PORT, 0, 0, uses="sys")
row("flush-output-port flush-output", lambda e, o: Code("None", ATOM, True), ATOM, NONE, 0, 1)
row("close-port close-input-port close-output-port", lambda e, o: Code("None", ATOM, True), ATOM, NONE, 1, 1)
row("eof-object", "END_OF_FILE", ATOM, EOF, 0, 0, uses="END_OF_FILE")
row("eof-object?", "{0:C} is END_OF_FILE", COMPARE, BOOL, uses="END_OF_FILE", simple=True)


def _port_at(emitter: Emitter, operands: list[Operand], index: int) -> Code:
    """The port that is read from: the standard input where none is given."""
    if len(operands) > index:
        return operands[index].code
    emitter.need("sys")
    return Code("sys.stdin", ATOM, True)


def _read_char(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("END_OF_FILE")
    return emitter.helper("read_char", _port_at(emitter, operands, 0))


row("read-line", lambda e, o: e.helper("read_line", _port_at(e, o, 0)), ATOM, STRING | EOF, 0, 1)
row("read-char", _read_char, ATOM, CHAR | EOF, 0, 1)
row("peek-char", lambda e, o: e.helper("peek_char", o[0].code), ATOM, CHAR | EOF, 1, 1)
row("read-string", lambda e, o: e.helper("read_string", o[0].code, _port_at(e, o, 1)), ATOM, STRING | EOF, 1, 2)
VALUES["END_OF_FILE"] = (Code("END_OF_FILE", ATOM, True), EOF)


@special("call-with-output-string")
def _call_with_output_string(emitter: Emitter, node: Call) -> Code:
    """A procedure is given a port, and what it writes there is the answer."""
    if len(node.arguments) != 1:
        emitter.refuse("call-with-output-string with other than one operand", node.span)
    function = node.arguments[0]
    emitter.need("io")
    if isinstance(function, Lambda) and is_plain_lambda(function, 1):
        name = emitter.name(function.parameters[0])
        emitter.plain(node.span, f"{name} = io.StringIO()")
        emitter.statement(function.body, EFFECT)
        return Code(f"{name}.getvalue()")
    ready = prepared(emitter, function, 1)
    callee = ready if isinstance(ready, Code) else emitter.expression(ready)
    name = emitter.fresh("port")
    emitter.plain(node.span, f"{name} = io.StringIO()")
    emitter.plain(node.span, f"{callee.at(ATOM)}({name})")
    return Code(f"{name}.getvalue()")


@special("with-output-to-string")
def _with_output_to_string(emitter: Emitter, node: Call) -> Code:
    """What is printed while a procedure runs is the answer."""
    if len(node.arguments) != 1:
        emitter.refuse("with-output-to-string with other than one operand", node.span)
    thunk = node.arguments[0]
    emitter.need("io", "contextlib")
    is_inline = isinstance(thunk, Lambda) and not thunk.parameters and thunk.rest is None
    code = None if is_inline else emitter.expression(Call(thunk.span, thunk, []))
    name = emitter.fresh("out")
    with emitter.inside() as block:
        if isinstance(thunk, Lambda) and code is None:
            emitter.statement(thunk.body, EFFECT)
        elif code is not None:
            emitter.plain(thunk.span, code.text)
    head = f"with contextlib.redirect_stdout(io.StringIO()) as {name}:"
    emitter.add(Group(node.span, head, block or [Plain(node.span, "pass")]))
    return Code(f"{name}.getvalue()")


@special("call-with-port call-with-input-string")
def _call_with_port(emitter: Emitter, node: Call) -> Code:
    """A procedure is called with a port."""
    if len(node.arguments) != 2:
        emitter.refuse("call-with-port with other than two operands", node.span)
    given, function = node.arguments
    port: Node = given
    if emitter.builtin_name(node.function) == "call-with-input-string":
        emitter.need("io")
        kept = Variable("port", node.span, python=emitter.fresh("port"))
        emitter.plain(node.span, f"{kept.python} = {call('io.StringIO', emitter.expression(given)).text}")
        port = Ref(node.span, kept)
    if isinstance(function, Lambda) and is_plain_lambda(function, 1):
        bind(emitter, function.parameters[0], port, node)
        body = function.body
        return emitter.expression(body) if emitter.is_expression(body) else hoisted(emitter, body)
    return emitter.expression(Call(node.span, function, [port]))


PORTS = {
    "END_OF_FILE": '''
class EndOfFile:
    """What reading answers at the end."""

    def __str__(self):
        return "#<eof>"


END_OF_FILE = EndOfFile()
''',
    "read_line": r'''
def read_line(port):
    """The next line without its end, or END_OF_FILE."""
    line = port.readline()
    return line.removesuffix("\n") if line else END_OF_FILE
''',
    "read_char": '''
def read_char(port):
    """The next character, or END_OF_FILE."""
    return port.read(1) or END_OF_FILE
''',
    "peek_char": '''
def peek_char(port):
    """The next character, which stays to be read, or END_OF_FILE."""
    place = port.tell()
    char = port.read(1)
    port.seek(place)
    return char or END_OF_FILE
''',
    "read_string": '''
def read_string(count, port):
    """The next characters as a string, or END_OF_FILE."""
    return port.read(count) or (END_OF_FILE if count else "")
''',
}
"""The helpers of ports."""


def with_chars(text: str) -> str:
    """The helper of a program whose characters have a class."""
    answer = "return Char(char) if char else END_OF_FILE"
    text = text.replace("return port.read(1) or END_OF_FILE", f"char = port.read(1)\n    {answer}")
    return text.replace("return char or END_OF_FILE", answer)
