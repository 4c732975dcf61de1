"""call/cc whose continuation only leaves, and dynamic-wind."""

from __future__ import annotations

from typing import Final

from schemenn.translate import facts
from schemenn.translate.code import ATOM, Code, Group, Plain
from schemenn.translate.emit_procedures import define_function, without_last_return
from schemenn.translate.emitter import EFFECT, RETURN, Emitter, Place
from schemenn.translate.rows.row import special
from schemenn.translate.tree import (
    Call,
    Define,
    Escape,
    Lambda,
    Let,
    Node,
    Ref,
    Set,
    Variable,
)  # fmt: skip

# Escapes.


CALL_CC: Final = ("call-with-current-continuation", "call/cc", "call-with-escape-continuation", "call/ec", "call/1cc")


@special(" ".join(CALL_CC))
def _call_cc(emitter: Emitter, node: Call) -> Code:
    """call/cc whose continuation only leaves: a return where it can be one, else an exception."""
    return escape(emitter, escape_of(emitter, node))


def escape_of(emitter: Emitter, node: Call) -> Escape:
    """The form with a way out that a call/cc is."""
    if len(node.arguments) != 1 or not isinstance(node.arguments[0], Lambda) or len(node.arguments[0].parameters) != 1:
        emitter.refuse("call/cc of this procedure", node.span)
    procedure = node.arguments[0]
    return Escape(node.span, procedure.parameters[0], procedure.body)


def escape(emitter: Emitter, node: Escape) -> Code:
    """The value of a form with a way out."""
    _check_escape(emitter, node)
    emitter.escapes.add(node.variable)
    body = Lambda(node.span, [], [], None, node.body, "body")
    name = emitter.fresh("attempt")
    if not _is_return(emitter, node):
        body.parameters.append(node.variable)
        define_function(emitter, body, name, None)
        return emitter.helper("call_with_escape", Code(name))
    _define_with_return(emitter, node, body, name)
    return Code(f"{name}()")


def _define_with_return(emitter: Emitter, node: Escape, body: Lambda, name: str) -> None:
    from schemenn.translate.emit_procedures import function_of

    with function_of(emitter, body):
        function = emitter.function
        emitter.ways_out[node.variable] = function
        with emitter.inside() as block:
            emitter.statement(node.body, RETURN)
    without_last_return(block)
    for names, word in ((function.globals, "global"), (function.nonlocals, "nonlocal")):
        if names:
            block.insert(0, Plain(node.span, f"{word} {', '.join(names)}"))
    emitter.add(Group(node.span, f"def {name}():", block or [Plain(node.span, "pass")]))


def escape_statement(emitter: Emitter, node: Escape, place: Place) -> None:
    """A form with a way out whose value is returned: the way out is a return."""
    if place.returns and _is_return(emitter, node):
        _check_escape(emitter, node)
        emitter.escapes.add(node.variable)
        emitter.ways_out[node.variable] = emitter.function
        emitter.statement(node.body, Place("return"))
        return
    emitter.finish(node, escape(emitter, node), place)


def _check_escape(emitter: Emitter, node: Escape) -> None:
    """Refuse a continuation that may be kept beyond the call."""
    why = _kept(emitter, node.variable, node.body, set())
    if why:
        emitter.refuse("call/cc whose continuation may be kept", node.span, why)


def _kept(emitter: Emitter, variable: Variable, body: Node, seen: set[Variable]) -> str:
    """How a way out, or a procedure that takes it, may be kept: "" if it is only called and handed down."""
    if variable in seen:
        return ""
    seen.add(variable)
    for each in facts.walk(body):
        if isinstance(each, Set | Define | Let) and any(_carries(value, variable) for value in facts.children(each)):
            return f"{variable.name} is stored"
        if isinstance(each, Call):
            why = _kept_by_call(emitter, variable, each, seen)
            if why:
                return why
    return f"{variable.name} is the answer" if any(_carries(end, variable) for end in facts.tails(body)) else ""


def _carries(node: Node, variable: Variable) -> bool:
    """Whether a value is the way out, or a procedure that takes it."""
    if isinstance(node, Ref):
        return node.variable is variable
    return isinstance(node, Lambda) and variable in facts.mentioned(node)


def _kept_by_call(emitter: Emitter, variable: Variable, node: Call, seen: set[Variable]) -> str:
    """How a call may keep a way out that it is handed."""
    places = [index for index, argument in enumerate(node.arguments) if _carries(argument, variable)]
    name = emitter.builtin_name(node.function)
    if not places or name in facts.IMMEDIATE:
        return ""
    value = node.function.variable.value if isinstance(node.function, Ref) else node.function
    if name is not None or not isinstance(value, Lambda) or max(places) >= len(value.parameters):
        return f"{variable.name} is handed on"
    for place in places:
        why = _kept(emitter, value.parameters[place], value.body, seen)
        if why:
            return why
    return ""


def _is_return(emitter: Emitter, node: Escape) -> bool:
    """Whether each use of a way out is a statement of the same function, so that it can be a return."""
    return _count_returns(emitter, node.body, node) == facts.count(node.variable, node.body)


def _count_returns(emitter: Emitter, node: Node, owner: Escape) -> int:
    """The uses of a way out in statement position inside a form."""
    from schemenn.translate.tree import Begin, Case, If, NamedLet, Receive

    match node:
        case Call(function=Ref(variable=variable), arguments=arguments) if variable is owner.variable:
            return 1 if len(arguments) <= 1 and not any(facts.count(variable, a) for a in arguments) else 0
        case If():
            parts = [node.then, *([node.otherwise] if node.otherwise else [])]
        case Case():
            parts = [body for _, body in node.clauses]
        case Begin():
            parts = node.parts
        case Let() | Receive() if node.body is not None:
            parts = [node.body]
        case NamedLet() if facts.is_loop(node):
            parts = [node.body]
        case Call() if (
            emitter.builtin_name(node.function) in ("for-each", "vector-for-each") and len(node.arguments) == 2
        ):
            function = node.arguments[0]
            captured = isinstance(function, Lambda) and any(v.is_captured for v in facts.bound(function))
            parts = [function.body] if isinstance(function, Lambda) and not captured else []
        case _:
            parts = []
    return sum(_count_returns(emitter, part, owner) for part in parts)


@special("dynamic-wind")
def _dynamic_wind(emitter: Emitter, node: Call) -> Code:
    """dynamic-wind as try and finally."""
    before, during, after = node.arguments
    _run(emitter, before, EFFECT)
    name = emitter.fresh("result")
    with emitter.inside() as body:
        _run(emitter, during, Place(name))
    with emitter.inside() as last:
        _run(emitter, after, EFFECT)
    emitter.add(Group(node.span, "try:", body or [Plain(node.span, "pass")]))
    emitter.add(Group(node.span, "finally:", last or [Plain(node.span, "pass")]))
    return Code(name, ATOM, True)


def _run(emitter: Emitter, thunk: Node, place: Place) -> None:
    """The body of a procedure without parameters, or a call of it."""
    if isinstance(thunk, Lambda) and not thunk.parameters and thunk.rest is None:
        emitter.statement(thunk.body, place)
        return
    code = emitter.expression(Call(thunk.span, thunk, []))
    emitter.plain(thunk.span, f"{place.target} = {code.text}" if place.target else code.text)
