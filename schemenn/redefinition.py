"""Units compiled for what is no longer true are compiled again, and the procedures they have made get the new code.

    (define (f x) (car x))   car inlined as x.car
    (define (car x) 'mine)   f is compiled again with user.car for car, and procedures with the old code get the new

Two things can be broken by a later unit: a global taken for constant is defined or assigned, or a builtin name is taken
over by the program. Old and new code are matched by the procedures they come from, so closures keep the variables that
they have.
"""

from __future__ import annotations

import gc
from types import CodeType, FunctionType

from schemenn.core import (
    Bounce,
    Call,
    CaseLambda,
    Define,
    Fix,
    Global,
    Lambda,
    Let,
    Node,
    Primitive,
    SetGlobal,
    TailCall,
)
from schemenn.core_walk import fresh_copy, rebuild, walk, with_body
from schemenn.passes.choose_calls import choose_calls
from schemenn.passes.facts import Facts
from schemenn.passes.normalize import normalize
from schemenn.procedures import scheme_name
from schemenn.unit import Unit, inner_functions, top_functions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    _Procedure: TypeAlias = Lambda | CaseLambda


def defined_keys(forms: list[Node]) -> set[str]:
    """The globals that the forms define or assign."""
    return {node.key for form in forms for node in walk(form) if isinstance(node, Define | SetGlobal)}


def settled_keys(forms: list[Node]) -> set[str]:
    """The globals that the first forms of the unit make procedures, before anything is called."""
    found: set[str] = set()
    for form in forms:
        if not (isinstance(form, Define) and isinstance(form.value, Lambda | CaseLambda)):
            break
        found.add(form.key)
    return found


def changing_keys(forms: list[Node]) -> set[str]:
    """The globals that get a value later than that, or much later, when a continuation is entered again."""
    start = len(settled_keys(forms))
    inside = [form.value for form in forms[:start] if isinstance(form, Define)]
    return defined_keys(forms[start:]) | defined_keys(inside)


def mentions(unit: Unit, names: set[str]) -> set[str]:
    """Those of the builtin names that the program itself uses in the unit."""
    made = unit.made_of
    nodes = [node for form in made.core or made.final.values() for node in walk(form)]
    return {node.key for node in nodes if _is_mention(node) and node.key in names}  # type: ignore[attr-defined]


def _is_mention(node: Node) -> bool:
    """Whether the node uses a builtin because the program says so: the expander's own uses have no place."""
    return isinstance(node, Primitive) or (isinstance(node, Global) and node.span is not None)


def renewed(forms: list[Node], renamed: dict[str, str]) -> list[Node]:
    """A copy of forms with fresh variables under their first names, and other keys for builtins that were renamed."""

    def leaf(node: Node) -> Node:
        moved = isinstance(node, Global) and _is_mention(node) and node.key in renamed
        return Global(renamed[node.key], node.span) if moved and isinstance(node, Global) else node

    return fresh_copy(forms, scheme_name, leaf)


def loosened(procedure: Lambda, renamed: dict[str, str]) -> Lambda:
    """A procedure after the last pass with nothing assumed about globals, and other keys for renamed builtins."""
    copy = renewed([procedure], renamed)[0]
    assert isinstance(copy, Lambda)
    body = normalize([_undone(copy.body, renamed)], Facts())[0]
    again = with_body(copy, body)
    result = choose_calls([again], Facts())[0]
    assert isinstance(result, Lambda)
    for node in walk(result):
        if isinstance(node, Lambda | CaseLambda):
            node.number = None
    return result


def _undone(node: Node, renamed: dict[str, str]) -> Node:
    node = rebuild(node, lambda child: _undone(child, renamed))
    if isinstance(node, Bounce | TailCall):
        return Call(node.operator, node.operands, node.span)
    if isinstance(node, Primitive) and node.key in renamed:
        return Call(Global(renamed[node.key], node.span), node.operands, node.span)
    return node


def exchange(pairs: list[tuple[Unit, Unit]]) -> None:
    """Give the procedures made by the old unit of each pair the code of the new one."""
    successors: dict[int, CodeType] = {}
    for old, new in pairs:
        tops = {code.co_name: code for code in top_functions(new.code)}
        for code in top_functions(old.code):
            name = code.co_name
            successors[id(code)] = tops[name]
            successors.update(_matched(code, tops[name], old.forms[name], new.forms[name]))
    for each in gc.get_objects():
        if type(each) is FunctionType:
            successor = successors.get(id(each.__code__))
            if successor is not None:
                each.__code__ = successor


def _matched(old: CodeType, new: CodeType, old_form: Node, new_form: Node) -> dict[int, CodeType]:
    """The new code for the old code of each procedure inside a top-level function."""
    found: dict[int, CodeType] = {}
    before, after = _by_place(old_form), _by_place(new_form)
    old_codes, new_codes = _by_name(old), _by_name(new)
    for place, names in before.items():
        for old_name, new_name in zip(names, after.get(place, []), strict=False):
            code, successor = old_codes.get(old_name), new_codes.get(new_name)
            if code is not None and successor is not None and _same_variables(code, successor):
                found[id(code)] = successor
    return found


def _by_place(form: Node) -> dict[Any, list[str]]:
    """The names of the functions that a form's procedures become, in order, by place and parameters in the source."""
    found: dict[Any, list[str]] = {}
    for name, procedure in _procedures(form):
        span = procedure.span
        place: Any = None
        if span is not None:
            place = (id(span.source), span.line, span.column, span.end_line, span.end_column)
        shape = None if isinstance(procedure, CaseLambda) else (len(procedure.parameters), procedure.rest is None)
        found.setdefault((place, shape), []).append(name)
    return found


def _procedures(form: Node) -> list[tuple[str, _Procedure]]:
    found: list[tuple[str, _Procedure]] = []
    for node in walk(form):
        match node:
            case Define(key=key, value=Lambda() | CaseLambda() as procedure):
                found.append((key, procedure))
            case Let(variables=[variable], values=[Lambda() | CaseLambda() as procedure]):
                found.append((variable.name, procedure))
            case Fix(variables=variables, lambdas=lambdas):
                found += [(variable.name, each) for variable, each in zip(variables, lambdas, strict=True)]
    return found


def _by_name(code: CodeType) -> dict[str, CodeType]:
    """The code inside a function by name, apart from names that more than one has."""
    found: dict[str, CodeType] = {}
    twice: set[str] = set()
    for each in inner_functions(code):
        if each.co_name in found:
            twice.add(each.co_name)
        found[each.co_name] = each
    return {name: each for name, each in found.items() if name not in twice}


def _same_variables(old: CodeType, new: CodeType) -> bool:
    """Whether the closures of the two hold the same variables in the same order."""
    before = [scheme_name(name) for name in old.co_freevars]
    return before == [scheme_name(name) for name in new.co_freevars]
