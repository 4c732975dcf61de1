"""Which function writes which kind of form."""

from __future__ import annotations

from functools import partial
from typing import Final

import schemenn.translate.rows.table  # noqa: F401  (enters the builtins)
from schemenn.translate import escapes, facts
from schemenn.translate.rows import special_control as control
from schemenn.translate.code import Code
from schemenn.translate.constants import constant
from schemenn.translate.emit_control import (
    case_statement,
    if_expression,
    if_statement,
    logic_expression,
    logic_statement,
)  # fmt: skip
from schemenn.translate.emit_core import (
    assignment,
    begin,
    builtin,
    call_form,
    define,
    hoisted,
    let,
    named_operand,
    receive,
    reference,
)  # fmt: skip
from schemenn.translate.emit_loops import jump, named_let
from schemenn.translate.emit_procedures import lambda_form
from schemenn.translate.emit_records import record
from schemenn.translate.emitter import Emitter, Place
from schemenn.translate.infer import Types
from schemenn.translate.shape import is_expression
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Case,
    Constant,
    Define,
    Delay,
    Escape,
    Guard,
    If,
    Lambda,
    Let,
    Logic,
    Named,
    NamedLet,
    Node,
    Parameterize,
    Program,
    Quasi,
    Receive,
    Record,
    Ref,
    Reraise,
    Set,
)  # fmt: skip
from schemenn.translate.types import TEXTS, Type

_RAISES: Final = ("error", "raise")


def _call(emitter: Emitter, node: Call) -> Code:
    before, emitter.span = emitter.span, node.span
    code = call_form(emitter, node)
    emitter.span = before
    return code


def _call_statement(emitter: Emitter, node: Call, place: Place) -> None:
    if jump(emitter, node, place):
        return
    if isinstance(node.function, Lambda) and not node.function.rest and not node.function.optional:
        if len(node.arguments) == len(node.function.parameters):
            bindings = list(zip(node.function.parameters, node.arguments, strict=True))
            inner = Let(node.span, bindings, node.function.body)
            emitter.types.nodes.setdefault(inner, emitter.type(node))
            let(emitter, inner, place)
            return
    if place.returns and emitter.builtin_name(node.function) in escapes.CALL_CC:
        escapes.escape_statement(emitter, escapes.escape_of(emitter, node), place)
        return
    code = emitter.expression(node)
    if emitter.builtin_name(node.function) in _RAISES:
        return
    if isinstance(node.function, Ref) and node.function.variable in emitter.ways_out:
        return
    emitter.finish(node, code, place)


def new_emitter(program: Program, types: Types, needed: set[str]) -> Emitter:
    """An emitter with all its parts."""
    emitter = Emitter(program, types, needed, {name for name in needed if name.isidentifier()})
    emitter.is_expression_of = partial(is_expression, emitter)
    emitter.tables = {
        Constant: lambda e, node: constant(e, node.value, node.span),
        Ref: reference, Builtin: builtin, Call: _call, Lambda: lambda_form, If: if_expression, Logic: logic_expression,
        Named: named_operand,
        Delay: control.delay, Quasi: control.quasi, Escape: escapes.escape, Begin: _begin_expression,
    }  # fmt: skip
    for kind in (Case, Let, NamedLet, Define, Set, Receive, Guard, Parameterize, Record, Reraise):
        emitter.tables[kind] = hoisted
    emitter.statements = {
        Call: _call_statement, If: if_statement, Logic: logic_statement, Case: case_statement, Let: let,
        NamedLet: named_let, Define: define, Set: assignment, Begin: begin, Receive: receive, Guard: control.guard,
        Parameterize: control.parameterize, Record: record, Reraise: control.reraise, Escape: escapes.escape_statement,
    }  # fmt: skip
    _note_kinds(emitter)
    return emitter


def _begin_expression(emitter: Emitter, node: Begin) -> Code:
    if len(node.parts) == 1 and not isinstance(node.parts[0], Define):
        return emitter.expression(node.parts[0])
    return hoisted(emitter, node)


def _handed_on(emitter: Emitter, node: Node) -> list[Node]:
    """The parts of a form whose values go on from it: operands, and what is bound."""
    if isinstance(node, Call):
        name = emitter.builtin_name(node.function)
        return node.arguments[1:] if name in facts.IMMEDIATE else node.arguments if name != "not" else []
    if isinstance(node, Define | Set):
        return [] if isinstance(node.value, Lambda) else [node.value]
    if isinstance(node, Let):
        return [value for _, value in node.bindings if not isinstance(value, Lambda)]
    return [part for part, _ in node.parts] if isinstance(node, Quasi) else []


def _note_kinds(emitter: Emitter) -> None:
    """Note which kinds of values the program has at all; texts that are only printed do not count."""
    kinds: set[str] = set()
    printed = {
        argument
        for form in emitter.program.forms
        for node in facts.walk(form)
        if isinstance(node, Call)
        and emitter.builtin_name(node.function) in ("display", "error", "print", "printf", "format", "write-string")
        for argument in (node.arguments[:1] if emitter.builtin_name(node.function) == "error" else node.arguments)
        if isinstance(argument, Constant)
    }
    types = [
        emitter.types.known(part)
        for form in emitter.program.forms
        for node in facts.walk(form)
        for part in _handed_on(emitter, node)
        if part not in printed
    ]
    variables = emitter.types.variables
    types += [found for variable, found in variables.items() if variable.value is None]
    types += [Type(frozenset(), found.item) for found in emitter.types.nodes.values()]
    for found in [*types, *emitter.types.fields.values(), *emitter.types.answers.values()]:
        seen: Type | None = found
        while seen is not None:
            kinds |= seen.kinds
            seen = seen.item
    emitter.kinds = kinds
    emitter.text_kinds = kinds & set(TEXTS)
    emitter.has_pairs = any("pair" in found.kinds for found in emitter.types.nodes.values())
