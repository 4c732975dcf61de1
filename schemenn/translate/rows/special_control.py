"""Errors, escapes, promises, parameters, several values."""

from __future__ import annotations

from schemenn.datum import String, Symbol, new_string
from schemenn.translate import facts
from schemenn.translate.code import ATOM, LAMBDA, Code, Group, IfBlock, Jump, Plain, call, negated
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.constants import text_literal
from schemenn.translate.emit_core import hoisted
from schemenn.translate.emitter import EFFECT, Emitter, Place
from schemenn.translate.rows.row import VALUES, Operand, row, special
from schemenn.translate.tree import (
    Call,
    Constant,
    Delay,
    Guard,
    Lambda,
    Node,
    Parameterize,
    Quasi,
    Ref,
    Reraise,
)  # fmt: skip
from schemenn.translate.types import ANY, BOOL, NONE, NUMBER, STRING, kind, Type, list_of


@special("error")
def _error(emitter: Emitter, node: Call) -> Code:
    """error: a SchemeError; a subject that is a symbol stands before the message."""
    if not node.arguments:
        emitter.refuse("error without a message", node.span)
    first = node.arguments[0]
    if not emitter.type(first).only("string") and emitter.has_handlers:
        if not (isinstance(first, Constant) and isinstance(first.value, Symbol)):
            emitter.refuse("an error whose message may be no string", node.span)
    codes = emitter.expressions(node.arguments)
    emitter.need("SchemeError")
    if isinstance(first, Constant) and isinstance(first.value, String):
        codes[0] = Code(text_literal(first.value.text))
    emitter.add(Jump(node.span, f"raise {call('SchemeError', *codes).text}"))
    return NONE_CODE


@special("assert")
def _assert(emitter: Emitter, node: Call) -> Code:
    """assert: an error where the condition does not hold."""
    from schemenn.translate.emit_control import test

    if not node.arguments:
        emitter.refuse("assert without a condition", node.span)
    condition = negated(test(emitter, node.arguments[0]))
    with emitter.inside() as failed:
        _error(emitter, Call(node.span, node.function, [_assertion_failed(node), *node.arguments[1:]]))
    emitter.add(IfBlock(node.span, [(condition, failed)]))
    return NONE_CODE


def _assertion_failed(node: Call) -> Constant:
    return Constant(node.span, new_string("assertion failed"))


@special("raise")
def _raise(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) != 1:
        emitter.refuse("raise of several objects", node.span)
    argument = node.arguments[0]
    code = emitter.expression(argument)
    emitter.need("Raised")
    emitter.add(Jump(node.span, f"raise {emitter.helper('raised', code).text}"))
    return NONE_CODE


def reraise(emitter: Emitter, node: Reraise, place: Place) -> None:
    """A guard without a matching clause."""
    emitter.add(Jump(node.span, "raise"))


def guard(emitter: Emitter, node: Guard, place: Place) -> None:
    """Guard as try and except."""
    _check_reentry(emitter, node)
    inner = Place(place.target)
    used = facts.count(node.variable, node.handler) > 0
    body = emitter.body(node.body, inner)
    with emitter.scope([node.variable]), emitter.inside() as handler:
        name = ""
        if used:
            name = emitter.name(node.variable)
            if "Raised" in emitter.needed:
                emitter.need("Raised")
                emitter.plain(node.span, f"{name} = payload(error)")
                emitter.need("payload")
        emitter.statement(node.handler, inner)
    caught = "Exception"
    if used:
        caught += " as error" if "Raised" in emitter.needed else f" as {name}"
    emitter.add(Group(node.span, "try:", body or [Plain(node.span, "pass")]))
    emitter.add(Group(node.span, f"except {caught}:", handler or [Plain(node.span, "pass")]))
    emitter.leave(node.span, place)


def _check_reentry(emitter: Emitter, node: Guard) -> None:
    """Refuse a guard that may raise again what was raised inside a dynamic-wind, which is then entered again."""
    if not any(isinstance(each, Reraise) for each in facts.walk(node.handler)):
        return
    if _may_wind(emitter, node.body, set()):
        note = "its thunks run once more; an else clause, or a guard inside, has a translation"
        emitter.refuse("a guard that may raise again from inside a dynamic-wind", node.span, note)


def _may_wind(emitter: Emitter, body: Node, seen: set[Node]) -> bool:
    """Whether evaluating a form may go through a dynamic-wind, as far as the procedures it calls are known."""
    if body in seen:
        return False
    seen.add(body)
    for each in facts.walk(body):
        if emitter.builtin_name(each) == "dynamic-wind":
            return True
        functions = emitter.type(each.function).functions if isinstance(each, Call) else frozenset()
        if any(isinstance(function, Lambda) and _may_wind(emitter, function.body, seen) for function in functions):
            return True
        if isinstance(each, Call) and not functions and "any" in emitter.type(each.function).kinds:
            if _has_wind(emitter):
                return True
    return False


def _has_wind(emitter: Emitter) -> bool:
    return any(
        emitter.builtin_name(each) == "dynamic-wind" for form in emitter.program.forms for each in facts.walk(form)
    )


row("error? error-object? condition? exn? exn:fail?", "isinstance({0}, Exception)", ATOM, BOOL)
row(
    "error-object-message condition/report-string-short error-message",
    "error_message({0})",
    ATOM,
    STRING,
    uses="error_message",
)
row("error-object-irritants error-irritants", "error_irritants({0})", ATOM, list_of(ANY), uses="error_irritants")


def _report(emitter: Emitter, operands: list[Operand]) -> Code:
    from schemenn.translate.rows.output import note_written

    note_written(emitter, ANY)
    emitter.show(ANY)
    return emitter.helper("error_report", operands[0].code)


row("condition/report-string", _report, ATOM, STRING, 1, 1)


@special("with-exception-handler")
def _with_handler(emitter: Emitter, node: Call) -> Code:
    """A handler that leaves: as try and except."""
    if len(node.arguments) != 2:
        emitter.refuse("with-exception-handler with other than two operands", node.span)
    handler, thunk = node.arguments
    if not isinstance(handler, Lambda) or len(handler.parameters) != 1 or handler.rest is not None:
        emitter.refuse("with-exception-handler of these procedures", node.span)
    if not all(_leaves(emitter, end) for end in facts.tails(handler.body)):
        emitter.refuse(
            "a handler that may return to where the object was raised", handler.span, "guard has a translation"
        )
    name = emitter.fresh("result")
    is_inline = isinstance(thunk, Lambda) and not thunk.parameters and thunk.rest is None
    called = thunk.body if isinstance(thunk, Lambda) and is_inline else Call(thunk.span, thunk, [])
    body = emitter.body(called, Place(name))
    caught = emitter.fresh("error")
    with emitter.scope(handler.parameters), emitter.inside() as block:
        used = emitter.name(handler.parameters[0])
        emitter.need("payload")
        emitter.plain(node.span, f"{used} = payload({caught})")
        emitter.statement(handler.body, EFFECT)
    emitter.add(Group(node.span, "try:", body))
    emitter.add(Group(node.span, f"except Exception as {caught}:", block))
    return Code(name, ATOM, True)


def _leaves(emitter: Emitter, node: Node) -> bool:
    """Whether a form never returns: a call of a way out, exit, raise or error."""
    if not isinstance(node, Call):
        return False
    if emitter.builtin_name(node.function) in ("exit", "raise", "error"):
        return True
    return isinstance(node.function, Ref) and node.function.variable in emitter.escapes


# Several values.


@special("values", lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
def _values(emitter: Emitter, node: Call) -> Code:
    codes = emitter.expressions(node.arguments)
    if len(codes) == 1:
        return codes[0]
    return Code(f"({', '.join([code.at(LAMBDA) for code in codes])})", ATOM)


@special("call-with-values")
def _call_with_values(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) != 2:
        emitter.refuse("call-with-values with other than two operands", node.span)
    producer, consumer = node.arguments
    if isinstance(producer, Lambda) and not producer.parameters and producer.rest is None:
        code = (
            emitter.expression(producer.body)
            if emitter.is_expression(producer.body)
            else hoisted(emitter, producer.body)
        )
    else:
        code = emitter.expression(Call(node.span, producer, []))
    if isinstance(consumer, Lambda) and not consumer.optional:
        from schemenn.translate.tree import Receive, Variable

        kept = Variable("results", node.span, python=emitter.fresh("results"))
        emitter.plain(node.span, f"{kept.python} = {code.text}")
        received = Receive(node.span, consumer.parameters, consumer.rest, Ref(node.span, kept), consumer.body)
        emitter.types.nodes[received] = emitter.type(consumer.body)
        return hoisted(emitter, received)
    taker = emitter.expression(consumer)
    found = _answer(emitter, producer)
    if found.kinds and not found.may_be("values"):
        return Code(f"{taker.at(ATOM)}({code.at(LAMBDA)})")
    if not found.only("values") and emitter.has_pairs:
        emitter.refuse("call-with-values of a procedure that may answer one value", node.span)
    if not found.only("values"):
        code = emitter.helper("values_of", code)
    return Code(f"{taker.at(ATOM)}(*{code.at(ATOM)})")


def _answer(emitter: Emitter, producer: Node) -> Type:
    """The type of what a procedure without parameters answers."""
    from schemenn.translate.applying import answers

    return emitter.type(producer.body) if isinstance(producer, Lambda) else answers(emitter, producer)


# Promises, parameters and the like.


def delay(emitter: Emitter, node: Delay) -> Code:
    """A promise."""
    body = emitter.expression(Lambda(node.span, [], [], None, node.value, "rest"))
    return emitter.helper("Promise", body)


row("force", "force({0})", ATOM, ANY, uses="force")
row("promise?", "isinstance({0}, Promise)", ATOM, BOOL, uses="Promise", simple=True)
row("stream-car stream-first", "{0:A}[0]", ATOM, ANY)
row("stream-cdr stream-rest", "force({0:A}[1])", ATOM, ANY, uses="force")
row("make-promise", "make_promise({0})", ATOM, kind("promise"), uses="make_promise")
row("make-parameter", lambda e, o: e.helper("Parameter", *[each.code for each in o]), ATOM, kind("procedure"), 1, 2)
row("exit emergency-exit", lambda emitter, operands: _exit(emitter, operands), ATOM, NONE, 0, 1)
row(
    "runtime real-time current-time current-jiffy current-second current-milliseconds",
    "clock()",
    ATOM,
    NUMBER,
    uses="clock",
)


def _exit(emitter: Emitter, operands: list) -> Code:  # type: ignore[type-arg]
    emitter.need("sys")
    if not operands:
        return Code("sys.exit()")
    if not operands[0].type.only("int"):
        emitter.refuse("exit with this code", emitter.span)
    return Code(f"sys.exit({operands[0].code.text})")


def parameterize(emitter: Emitter, node: Parameterize, place: Place) -> None:
    """parameterize: a with for each parameter."""
    codes = emitter.expressions([part for pair in node.bindings for part in pair])
    parts = [f"{codes[i].at(ATOM)}.set_to({codes[i + 1].text})" for i in range(0, len(codes), 2)]
    body = emitter.body(node.body, Place(place.target))
    if parts:
        emitter.add(Group(node.span, f"with {', '.join(parts)}:", body or [Plain(node.span, "pass")]))
    else:
        for statement in body:
            emitter.add(statement)
    emitter.leave(node.span, place)


def quasi(emitter: Emitter, node: Quasi) -> Code:
    """A list with parts to compute."""
    codes = emitter.expressions([part for part, _ in node.parts] + ([node.tail] if node.tail else []))
    parts = [
        f"*{code.at(6)}" if spliced else code.at(LAMBDA) for code, (_, spliced) in zip(codes, node.parts, strict=False)
    ]
    if node.tail is None:
        return Code(f"[{', '.join(parts)}]")
    if any(spliced for _, spliced in node.parts):
        emitter.refuse("a quasiquotation of this kind", node.span)
    result = codes[-1]
    for part in reversed(parts):
        result = emitter.helper("cons", Code(part), result)
    return result


VALUES["else"] = (Code("True", ATOM, True), BOOL)
