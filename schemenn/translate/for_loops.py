"""Loops that Python writes with `for`: those that count, and those that go down a list."""

from __future__ import annotations

from schemenn.translate import facts
from schemenn.translate.code import ATOM, LAMBDA, Code, Group
from schemenn.translate.emitter import EFFECT, Emitter, Loop, Place
from schemenn.translate.tree import Begin, Builtin, Call, Constant, If, NamedLet, Node, Ref, Set, Variable


class Shape:
    """A loop of the shape (if test way-out (begin turn … again)), whichever branch goes on; `ok` if it has it."""

    def __init__(self, node: NamedLet) -> None:
        self.node = node
        self.ok = False
        body = node.body
        if not isinstance(body, If):
            return
        self.test = body.test
        self.out: Node | None
        for again, self.out, self.is_negated in ((body.otherwise, body.then, False), (body.then, body.otherwise, True)):
            parts = again.parts if isinstance(again, Begin) else [again]
            last = parts[-1] if parts else None
            if isinstance(last, Call) and isinstance(last.function, Ref) and last.function.variable is node.variable:
                self.turn = [part for part in parts[:-1] if part is not None]
                self.again = last
                self.ok = facts.count(node.variable, body) == 1
                return


def _operands(node: Node, *names: str) -> list[Node] | None:
    """The operands of a call of one of these builtins."""
    if isinstance(node, Call) and isinstance(node.function, Builtin) and node.function.name in names:
        return node.arguments
    return None


def _is(node: Node, variable: Variable) -> bool:
    return isinstance(node, Ref) and node.variable is variable


def _is_assigned_in(variables: set[Variable], node: Node) -> bool:
    return any(isinstance(each, Set) and each.variable in variables for each in facts.walk(node))


def counted(emitter: Emitter, node: NamedLet, loop: Loop, place: Place) -> bool:
    """Write a loop that counts to a limit as a for over a range, if it is one."""
    shape = Shape(node)
    if not shape.ok:
        return False
    for index, variable in enumerate(node.parameters):
        step = _step_of(shape.again.arguments[index], variable)
        limit = _limit_of(shape, variable, step) if step else None
        if limit is None or not _is_steady(emitter, limit[0], node) or variable.is_assigned:
            continue
        if shape.out is not None and facts.count(variable, shape.out):
            continue
        if not _may_count(emitter, node.starts[index]) or not _may_count(emitter, limit[0]):
            continue
        _write_counted(emitter, node, loop, place, shape, index, step, *limit)
        return True
    return False


def _step_of(node: Node, variable: Variable) -> int:
    """By how much a variable is counted on; 0 if it is not."""
    for name, sign in (("+", 1), ("-", -1)):
        found = _operands(node, name)
        if found is not None and len(found) == 2:
            first, second = found if _is(found[0], variable) or sign < 0 else found[::-1]
            if _is(first, variable) and isinstance(second, Constant) and second.value.__class__ is int:
                return sign * int(second.value)
    for name, change in (("1+", 1), ("add1", 1), ("inc", 1), ("-1+", -1), ("sub1", -1), ("1-", -1), ("dec", -1)):
        found = _operands(node, name)
        if found is not None and _is(found[0], variable):
            return change
    return 0


def _limit_of(shape: Shape, variable: Variable, step: int) -> tuple[Node, int] | None:
    """The limit that a loop counts to, and what is added to it for the end of the range."""
    out, on = (
        ({"=": 0, ">=": 0, ">": 1}, {"<": 0, "<=": 1}) if step > 0 else ({"=": 0, "<=": 0, "<": -1}, {">": 0, ">=": -1})
    )
    words = on if shape.is_negated else out
    for word, more in words.items():
        found = _operands(shape.test, word)
        if found is not None and len(found) == 2 and _is(found[0], variable) and (word != "=" or abs(step) == 1):
            return found[1], more
    found = _operands(shape.test, "zero?")
    if found is not None and _is(found[0], variable) and step == -1 and not shape.is_negated:
        return Constant(shape.test.span, 0), 0
    return None


def _is_steady(emitter: Emitter, limit: Node, node: NamedLet) -> bool:
    """Whether a limit is the same in every turn: a constant, a variable that is not assigned, a size of what stays."""
    if isinstance(limit, Constant):
        return limit.value.__class__ is int
    if isinstance(limit, Ref):
        return limit.variable not in node.parameters and not limit.variable.is_assigned
    inner = _operands(
        limit, "vector-length", "length", "string-length", "+", "-", "quotient", "1+", "1-", "-1+", "tensor-length"
    )
    return inner is not None and all(_is_steady(emitter, each, node) for each in inner)


def _may_count(emitter: Emitter, node: Node) -> bool:
    """Whether a number may stand in a range."""
    return (
        not emitter.type(node).may_be("float", "fraction")
        or "any" in emitter.type(node).kinds
        and not (emitter.type(node).kinds & {"float", "fraction"})
    )


def _write_counted(  # noqa: PLR0913, PLR0917  (what has been found out about the loop)
    emitter: Emitter,
    node: NamedLet,
    loop: Loop,
    place: Place,
    shape: Shape,
    index: int,
    step: int,
    limit: Node,
    more: int,
) -> None:
    from schemenn.translate.emit_loops import starts

    variable = node.parameters[index]
    others = [i for i in range(len(node.parameters)) if i != index]
    starts(emitter, [node.parameters[i] for i in others], [node.starts[i] for i in others], node.span)
    bounds = [emitter.expression(node.starts[index]), _moved(emitter.expression(limit), more)]
    if step != 1:
        bounds.append(Code(str(step)))
    elif bounds[0].text == "0":
        del bounds[0]
    loop.stepped[variable] = emitter.name(variable)
    name = (
        emitter.name(variable)
        if facts.count(variable, Begin(node.span, [*shape.turn, *_given(shape, others)]))
        else "_"
    )
    head = f"for {name} in range({', '.join([code.at(LAMBDA) for code in bounds])}):"
    _write_for(emitter, node, loop, place, shape, head)


def _given(shape: Shape, places: list[int]) -> list[Node]:
    return [shape.again.arguments[place] for place in places]


def _moved(code: Code, more: int) -> Code:
    if not more:
        return code
    if code.text.isdigit():
        return Code(str(int(code.text) + more))
    for ending, back in ((" - 1", -1), (" + 1", 1)):
        if code.text.endswith(ending) and more == -back:
            return Code(code.text.removesuffix(ending), ATOM)
    return Code(f"{code.text} {'+' if more > 0 else '-'} {abs(more)}", 8)


def _write_for(emitter: Emitter, node: NamedLet, loop: Loop, place: Place, shape: Shape, head: str) -> None:
    """The for, and after it what the loop answers."""
    from schemenn.translate.code import NONE as NONE_CODE
    from schemenn.translate.code import Plain
    from schemenn.translate.emit_loops import steps

    with emitter.inside() as block:
        for part in shape.turn:
            emitter.statement(part, EFFECT)
        steps(emitter, loop, shape.again)
    emitter.add(Group(node.span, head, block or [Plain(node.span, "pass")]))
    if shape.out is None:
        emitter.finish(Constant(node.span, None), NONE_CODE, place)
    else:
        emitter.statement(shape.out, place)


def over_list(emitter: Emitter, node: NamedLet, loop: Loop, place: Place) -> bool:
    """Write a loop that goes down a list, and looks only at its first element in each turn, as a for over the list."""
    shape = Shape(node)
    if not shape.ok:
        return False
    for index, variable in enumerate(node.parameters):
        rest = _operands(shape.again.arguments[index], "cdr")
        if rest is None or not _is(rest[0], variable) or variable.is_assigned or not _tests_for_end(shape, variable):
            continue
        if shape.out is not None and facts.count(variable, shape.out):
            continue
        if not emitter.types.variables[variable].only("list") and not _is_null_test(shape):
            continue
        turn = Begin(node.span, [*shape.turn, *shape.again.arguments])
        firsts = [each for each in facts.walk(turn) if _is_first(each, variable)]
        if (
            len(firsts) != facts.count(variable, turn) - 1
            or emitter.types.variables[variable].may_be("tensor", "vector")
            and not emitter.types.variables[variable].may_be("any")
        ):
            continue
        _write_over_list(emitter, node, loop, place, shape, index)
        return True
    return False


def _is_first(node: Node, variable: Variable) -> bool:
    found = _operands(node, "car")
    return found is not None and _is(found[0], variable)


def _is_null_test(shape: Shape) -> bool:
    return _operands(shape.test, "null?") is not None or shape.is_negated


def _tests_for_end(shape: Shape, variable: Variable) -> bool:
    test, is_negated = shape.test, shape.is_negated
    inner = _operands(test, "not")
    if inner is not None:
        test, is_negated = inner[0], not is_negated
    found = _operands(test, "pair?" if is_negated else "null?")
    return found is not None and _is(found[0], variable)


def _write_over_list(emitter: Emitter, node: NamedLet, loop: Loop, place: Place, shape: Shape, index: int) -> None:
    from schemenn.translate.emit_loops import starts

    variable = node.parameters[index]
    others = [i for i in range(len(node.parameters)) if i != index]
    starts(emitter, [node.parameters[i] for i in others], [node.starts[i] for i in others], node.span)
    code = emitter.expression(node.starts[index])
    name = emitter.fresh(element_name(variable.name, code.text))
    emitter.element_of[variable] = name
    loop.stepped[variable] = name
    _write_for(emitter, node, loop, place, shape, f"for {name} in {code.at(LAMBDA)}:")
    del emitter.element_of[variable]
    emitter.release(name)


def element_name(*names: str) -> str:
    """A name for the elements of a list of one of these names."""
    for name in names:
        if name.isidentifier() and name.endswith("ies") and len(name) > 4:
            return name[:-3] + "y"
        if name.isidentifier() and name.endswith("s") and len(name) > 2 and not name.endswith("ss"):
            return name[:-1]
    return "item"
