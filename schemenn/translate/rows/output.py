"""display, write, newline and their like: `print`, with the text that Scheme gives each value."""

from __future__ import annotations

from schemenn.datum import Char, String
from schemenn.translate.code import ATOM, Code, Print
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.constants import text_literal
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import special
from schemenn.translate.tree import Call, Constant, If, Node
from schemenn.translate.types import TEXTS, Type
from schemenn.write import display as display_text
from schemenn.write import write as write_text


def shown(emitter: Emitter, node: Node) -> str | Code:
    """What display prints for a form: a literal text, or the code of a text."""
    if isinstance(node, Constant) and node.value is not None:
        return display_text(node.value)
    found, code = emitter.type(node), emitter.expression(node)
    if found.only(*TEXTS, "int"):
        return code
    return text_of(emitter, code, found)


def text_of(emitter: Emitter, code: Code, found: Type) -> Code:
    """The code of the text of a value as display prints it."""
    note_shown(emitter, found)
    emitter.show(found)
    emitter.need("text_of")
    return Code(f"text_of({code.text})", ATOM, code.simple)


def note_shown(emitter: Emitter, found: Type) -> None:
    """Note what a text depends on: whether vectors are told from lists; a generator has no text here."""
    seen: Type | None = found
    while seen is not None:
        if seen.only("rng"):
            emitter.refuse("the text of a generator of random numbers", emitter.span)
        if seen.only("values"):
            emitter.refuse("the text of several values", emitter.span)
        seen = seen.item
    if _has_vector(emitter, found) and "vector" in emitter.kinds:
        emitter.need("Vector")


def _has_vector(emitter: Emitter, found: Type | None) -> bool:
    while found is not None:
        if found.may_be("vector") or found.holds_any():
            return True
        found = found.item
    return False


def written(emitter: Emitter, node: Node) -> str | Code:
    """What write prints for a form."""
    if isinstance(node, Constant) and node.value is not None:
        return write_text(node.value)
    found, code = emitter.type(node), emitter.expression(node)
    if found.only("int"):
        return code
    return written_code(emitter, code, found)


def written_code(emitter: Emitter, code: Code, found: Type) -> Code:
    """The code of the text of a value as write prints it."""
    note_shown(emitter, found)
    note_written(emitter, found)
    emitter.show(found)
    emitter.need("written")
    return Code(f"written({code.text})", ATOM, code.simple)


def note_written(emitter: Emitter, found: Type) -> None:
    """Note the kinds of text that are written; where they are several, they need classes of their own."""
    seen: Type | None = found
    while seen is not None:
        emitter.written |= emitter.text_kinds if seen.holds_any() else seen.kinds & set(TEXTS)
        seen = seen.item
    if len(emitter.written) > 1:
        emitter.need(*({"symbol": "Symbol", "char": "Char"}[kind] for kind in emitter.written if kind != "string"))


def _port(emitter: Emitter, node: Call, index: int) -> Code | None:
    """The port that is written to; None for the standard output."""
    if len(node.arguments) <= index:
        return None
    port = node.arguments[index]
    is_standard = isinstance(port, Call) and emitter.builtin_name(port.function) == "current-output-port"
    if is_standard or (isinstance(port, Constant) and display_text(port.value) == "#t"):
        return None
    if not emitter.type(port).may_be("port"):
        emitter.refuse("output to this port", port.span)
    return emitter.expression(port)


def _put(emitter: Emitter, node: Call, part: str | Code, port: Code | None) -> Code:
    """Print a part, or write it to a port."""
    if port is None:
        emitter.add(Print(node.span, [part], False))
        return NONE_CODE
    text = text_literal(part) if isinstance(part, str) else part.text
    is_text = isinstance(part, str) or part.text.startswith(("text_of(", "written("))
    is_text = is_text or emitter.type(node.arguments[0]).only(*TEXTS)
    emitter.plain(node.span, f"{port.at(ATOM)}.write({text if is_text else f'str({text})'})")
    return NONE_CODE


def _arity(emitter: Emitter, node: Call, least: int) -> None:
    if len(node.arguments) < least:
        emitter.refuse(f"{emitter.builtin_name(node.function)} without operands", node.span)


@special("display")
def _display(emitter: Emitter, node: Call) -> Code:
    _arity(emitter, node, 1)
    part = shown(emitter, node.arguments[0])
    return _put(emitter, node, part, _port(emitter, node, 1))


@special("write write-simple write-shared")
def _write(emitter: Emitter, node: Call) -> Code:
    _arity(emitter, node, 1)
    part = written(emitter, node.arguments[0])
    return _put(emitter, node, part, _port(emitter, node, 1))


@special("newline")
def _newline(emitter: Emitter, node: Call) -> Code:
    port = _port(emitter, node, 0)
    if port is not None:
        emitter.plain(node.span, f'{port.at(ATOM)}.write("\\n")')
    else:
        emitter.add(Print(node.span, [], True))
    return NONE_CODE


@special("writeln displayln write-line")
def _line(emitter: Emitter, node: Call) -> Code:
    _arity(emitter, node, 1)
    if _port(emitter, node, 1) is not None:
        emitter.refuse("output of a line to this port", node.span)
    name = emitter.builtin_name(node.function)
    part = (shown if name == "displayln" else written)(emitter, node.arguments[0])
    emitter.add(Print(node.span, [part], True))
    return NONE_CODE


@special("print")
def _print(emitter: Emitter, node: Call) -> Code:
    parts: list[str | Code] = []
    codes = emitter.expressions(node.arguments)
    for argument, code in zip(node.arguments, codes, strict=True):
        found = emitter.type(argument)
        if isinstance(argument, Constant) and argument.value is not None:
            parts.append(display_text(argument.value))
        else:
            parts.append(code if found.only(*TEXTS, "int") else text_of(emitter, code, found))
    emitter.add(Print(node.span, parts, True))
    return NONE_CODE


@special("write-string write-char write-u8")
def _write_string(emitter: Emitter, node: Call) -> Code:
    _arity(emitter, node, 1)
    argument = node.arguments[0]
    if isinstance(argument, Constant) and isinstance(argument.value, String | Char):
        part: str | Code = display_text(argument.value)
    else:
        part = emitter.expression(argument)
    if len(node.arguments) > 2:
        emitter.refuse("a part of a string to write", node.span)
    return _put(emitter, node, part, _port(emitter, node, 1))


_DIRECTIVES = {"a": shown, "s": written, "d": shown}


def _formatted(emitter: Emitter, node: Call, nodes: list[Node]) -> list[str | Code]:
    """The parts of a format template with its operands in place."""
    if not nodes or not isinstance(nodes[0], Constant) or not isinstance(nodes[0].value, String):
        emitter.refuse("a format whose template is not written there", node.span)
    template, operands = nodes[0].value.text, list(nodes[1:])
    codes = iter(emitter.expressions(operands))
    ready = list(zip(operands, codes, strict=True))
    parts: list[str | Code] = []
    text, index = "", 0
    while index < len(template):
        if template[index] != "~":
            text += template[index]
            index += 1
            continue
        letter = template[index + 1 : index + 2].lower()
        index += 2
        if letter in ("%", "n", "~"):
            text += "~" if letter == "~" else "\n"
        elif letter in _DIRECTIVES and ready:
            operand, code = ready.pop(0)
            parts += [text] if text else []
            text = ""
            parts.append(_directive(emitter, letter, operand, code))
        else:
            emitter.refuse(f"~{letter} in a format", node.span)
    if ready:
        emitter.refuse("a format with operands left over", node.span)
    return [*parts, text] if text else parts


def _directive(emitter: Emitter, letter: str, operand: Node, code: Code) -> str | Code:
    if isinstance(operand, Constant) and operand.value is not None:
        return display_text(operand.value) if letter == "a" else write_text(operand.value)
    found = emitter.type(operand)
    if letter == "s":
        return code if found.only("int") else written_code(emitter, code, found)
    return code if found.only(*TEXTS, "int") else text_of(emitter, code, found)


@special("printf")
def _printf(emitter: Emitter, node: Call) -> Code:
    emitter.add(Print(node.span, _formatted(emitter, node, node.arguments), False))
    return NONE_CODE


@special(
    "format",
    lambda emitter, node: not _is_printed(node) and all(emitter.is_expression(each) for each in node.arguments),
)
def _format(emitter: Emitter, node: Call) -> Code:
    nodes = node.arguments
    if _is_printed(node):
        emitter.add(Print(node.span, _formatted(emitter, node, nodes[1:]), False))
        return NONE_CODE
    if nodes and isinstance(nodes[0], Constant) and display_text(nodes[0].value) == "#f":
        nodes = nodes[1:]
    return joined(_formatted(emitter, node, nodes))


def _is_printed(node: Call) -> bool:
    first = node.arguments[0] if node.arguments else None
    return isinstance(first, Constant) and first.value is not None and display_text(first.value) == "#t"


def joined(parts: list[str | Code]) -> Code:
    """The text of parts as one string."""
    if not parts:
        return Code('""', ATOM, True)
    if len(parts) == 1 and isinstance(parts[0], str):
        return Code(text_literal(parts[0]), ATOM, True)
    text = f_string(parts)
    if text is not None:
        return Code(text, ATOM)
    codes = [text_literal(part) if isinstance(part, str) else f"str({part.text})" for part in parts]
    return Code(f'"".join([{", ".join(codes)}])')


def f_string(parts: list[str | Code]) -> str | None:
    """An f-string of the parts; None where quotes or backslashes stand in the way."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += (
                text_literal(part)[1:-1].replace("{", "{{").replace("}", "}}") if text_literal(part)[0] == '"' else "\0"
            )
        else:
            if '"' in part.text or "\\" in part.text or part.text.startswith("{"):
                return None
            text += f"{{{part.text}}}" if part.level > 1 else f"{{({part.text})}}"
    return None if "\0" in text else f'f"{text}"'


__all__ = ["If"]
