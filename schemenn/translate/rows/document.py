"""What a block of a document ends with: its value, and the end of the line that it printed last."""

from __future__ import annotations

from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.code import Code, Print
from schemenn.translate.emitter import EFFECT, Emitter, Place
from schemenn.translate.rows.row import special
from schemenn.translate.rows.output import note_shown, note_written, written_code
from schemenn.translate.tree import Call, Lambda, Node, Ref, Variable

@special("%fresh-line")
def _fresh_line(emitter: Emitter, node: Call) -> Code:
    emitter.need("fresh_line")
    emitter.plain(node.span, "fresh_line()")
    return NONE_CODE


@special("%show-later")
def _show_later(emitter: Emitter, node: Call) -> Code:
    """The value of a form that prints: on a line of its own."""
    value = node.arguments[0]
    if emitter.type(value).only("none"):
        emitter.statement(value, EFFECT)
        return _fresh_line(emitter, node)
    name = emitter.fresh("value")
    emitter.statement(value, Place(name))
    _fresh_line(emitter, node)
    kept = Ref(node.span, Variable(name, node.span, python=name))
    emitter.types.nodes[kept] = emitter.type(value)
    return _show(emitter, Call(node.span, node.function, [kept]))


@special("%show")
def _show(emitter: Emitter, node: Call) -> Code:
    """The value of a block behind an arrow; nothing where there is none."""
    value = node.arguments[0]
    found = emitter.type(value)
    if found.only("none") or (not found.kinds and _never_returns(emitter, value)):
        emitter.statement(value, EFFECT)
        return NONE_CODE
    if not found.kinds:
        emitter.refuse("a block whose value is of no known kind", node.span)
    name = _procedure_name(value)
    if name:
        emitter.add(Print(node.span, [f"=> #<procedure {name}>"], True))
        return NONE_CODE
    if found.only("procedure"):
        emitter.refuse("a procedure as the value of a block", node.span)
    code = emitter.expression(value)
    if found.may_be("values") and "values" in emitter.kinds | found.kinds:
        if not found.only("values") and emitter.has_pairs:
            if found.kinds & {"values", "pair"}:
                emitter.refuse("a block that ends with one value or several", node.span)
            written_code(emitter, code, found)
            emitter.plain(node.span, emitter.helper("show_one", code).text)
            return NONE_CODE
        for each in found.values or (found,):
            note_shown(emitter, each)
            note_written(emitter, each)
            emitter.show(each)
        emitter.need("written")
        if not found.only("values"):
            code = emitter.helper("values_of", code)
        emitter.plain(node.span, emitter.helper("show_values", code).text)
        return NONE_CODE
    if found.may_be("none"):
        written_code(emitter, code, found)
        emitter.plain(node.span, emitter.helper("show", code).text)
        return NONE_CODE
    part = code if found.only("int") else written_code(emitter, code, found)
    emitter.add(Print(node.span, ["=> ", part], True))
    return NONE_CODE


def _never_returns(emitter: Emitter, node: Node) -> bool:
    return isinstance(node, Call) and emitter.builtin_name(node.function) in ("error", "raise", "exit")


def _procedure_name(node: Node) -> str:
    """The name of a procedure of the program that stands there by its name."""
    if isinstance(node, Ref) and isinstance(node.variable.value, Lambda):
        return node.variable.name
    return ""
