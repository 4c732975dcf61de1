"""Expressions and statements of the plain forms: names, calls, definitions, bindings, procedures."""

from __future__ import annotations

from schemenn.translate import facts
from schemenn.translate.code import ATOM, LAMBDA, Code, Return, call
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.emit_procedures import define_function, lambda_form
from schemenn.translate.emit_records import record_call, record_class, record_procedure
from schemenn.translate.emitter import EFFECT, Emitter, Place, is_known
from schemenn.translate.names import free_name, python_name
from schemenn.translate.rows.row import ROWS, SPECIAL, VALUES, Operand, fill
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Define,
    Lambda,
    Let,
    Named,
    Node,
    Receive,
    Ref,
    Set,
    Variable,
)  # fmt: skip

# Names and calls.


def reference(emitter: Emitter, node: Ref) -> Code:
    """A variable."""
    use = emitter.program.record_uses.get(node.variable)
    if use is not None and use.kind in ("get", "is", "set"):
        return record_procedure(emitter, node)
    if node.variable in emitter.element_of:
        emitter.refuse(f"{node.variable.name} here", node.span)
    if use is not None:
        return Code(record_class(emitter, use.record), ATOM, True)
    return Code(emitter.name(node.variable), ATOM, True)


def builtin(emitter: Emitter, node: Builtin) -> Code:
    """A builtin as a value."""
    if node.name in VALUES:
        code = VALUES[node.name][0]
        if "math." in code.text:
            emitter.need("math")
        return code
    from schemenn.translate.procedure_values import procedure_value

    return procedure_value(emitter, node)


def call_form(emitter: Emitter, node: Call) -> Code:
    """A call."""
    function = node.function
    if isinstance(function, Builtin):
        return builtin_call(emitter, node, function.name)
    if isinstance(function, Lambda):
        return _immediate_lambda(emitter, node, function)
    if isinstance(function, Ref):
        if function.variable in emitter.ways_out:
            return _way_out(emitter, node, function.variable)
        use = emitter.program.record_uses.get(function.variable)
        if use is not None:
            return record_call(emitter, node)
    _check_named(emitter, node)
    codes = emitter.expressions([function, *node.arguments])
    return call(codes[0].at(ATOM), *codes[1:], simple=is_total(emitter, node))


def named_operand(emitter: Emitter, node: Named) -> Code:
    """An operand by name: a keyword argument, for a procedure that is known."""
    return Code(f"{free_name(python_name(node.name), set())}={emitter.expression(node.value).at(LAMBDA)}", LAMBDA)


def _check_named(emitter: Emitter, node: Call) -> None:
    """Refuse operands by name where it is not known that the procedure takes them by that name."""
    found = emitter.type(node.function)
    for argument in node.arguments:
        if not isinstance(argument, Named):
            continue
        takes = [isinstance(each, Lambda) and _takes(emitter, each, argument.name) for each in found.functions]
        if not takes or not all(takes) or not found.only("procedure"):
            emitter.refuse(f"#:{argument.name} here", argument.span)


def _takes(emitter: Emitter, procedure: Lambda, name: str) -> bool:
    return any(variable.name == name for variable in procedure.keys)


def is_total(emitter: Emitter, node: Call) -> bool:
    """Whether a call has no effect and cannot fail, by what its procedure is made of."""
    from schemenn.translate.purity import is_pure

    return is_pure(emitter, node, frozenset())


def _way_out(emitter: Emitter, node: Call, variable: Variable) -> Code:
    if emitter.ways_out[variable] is not emitter.function:
        emitter.refuse(f"leaving by {variable.name} from here", node.span)
    codes = emitter.expressions(node.arguments)
    emitter.add(Return(node.span, codes[0] if codes else NONE_CODE))
    return NONE_CODE


def builtin_call(emitter: Emitter, node: Call, name: str) -> Code:
    """A call of a builtin."""
    if name in SPECIAL:
        return SPECIAL[name](emitter, node)
    if name == "car" and len(node.arguments) == 1:
        argument = node.arguments[0]
        if isinstance(argument, Ref) and argument.variable in emitter.element_of:
            return Code(emitter.element_of[argument.variable], ATOM, True)
    row = ROWS.get(name)
    if row is None:
        emitter.refuse(name if is_known(name) else f"{name}", node.span)
    count_operands(emitter, node, name)
    return apply_row(emitter, name, emitter.operands(node.arguments), node)


def count_operands(emitter: Emitter, node: Call, name: str) -> None:
    """Refuse a call of a builtin of the table with too few or too many operands."""
    row, count = ROWS[name], len(node.arguments)
    if count < row.least or (row.most is not None and count > row.most):
        emitter.refuse(f"{name} with {count} arguments", node.span)


def apply_row(emitter: Emitter, name: str, operands: list[Operand], node: Node) -> Code:
    """The code of a builtin of the table for operands."""
    row = ROWS[name]
    emitter.need(*row.uses)
    if callable(row.emit):
        code = row.emit(emitter, operands)
    else:
        code = fill(row.emit, row.level, operands, row.is_simple)
    if row.is_statement:
        emitter.plain(node.span, code.text)
        return NONE_CODE
    return code


def _immediate_lambda(emitter: Emitter, node: Call, function: Lambda) -> Code:
    """((lambda (x) body) value): as a let."""
    if function.rest or function.optional or len(node.arguments) != len(function.parameters):
        codes = emitter.expressions([function, *node.arguments])
        return call(codes[0].at(ATOM), *codes[1:])
    bindings = list(zip(function.parameters, node.arguments, strict=True))
    return emitter.expression(Let(node.span, bindings, function.body))


# Definitions and bindings.


def define(emitter: Emitter, node: Define, place: Place) -> None:
    """A definition."""
    bind(emitter, node.variable, node.value, node)
    emitter.finish(node, NONE_CODE, place)


def bind(emitter: Emitter, variable: Variable, value: Node, owner: Node) -> None:
    """Give a variable its value: a def, or an assignment."""
    if isinstance(value, Lambda) and not variable.is_assigned:
        define_function(emitter, value, emitter.name(variable), variable)
        block = emitter.block
        block[-1].span = owner.span
        return
    name = variable.python
    if variable in emitter.function.own or not name:
        emitter.name(variable)
    else:
        emitter.declare_assigned(variable)
    if isinstance(value, Lambda):
        code = lambda_form(emitter, value)
        emitter.plain(owner.span, f"{variable.python} = {code.text}")
        return
    emitter.statement(value, Place(variable.python))


def let(emitter: Emitter, node: Let, place: Place) -> None:
    """Local variables, then the body."""
    variables = [variable for variable, _ in node.bindings]
    with emitter.scope([*variables, *facts.binders(node.body)]):
        for variable, value in node.bindings:
            if isinstance(value, Lambda) and not variable.is_assigned:
                emitter.name(variable)
        for variable, value in node.bindings:
            bind(emitter, variable, value, value)
        emitter.statement(node.body, place)


def assignment(emitter: Emitter, node: Set, place: Place) -> None:
    """Set!"""
    emitter.name(node.variable)
    emitter.declare_assigned(node.variable)
    emitter.statement(node.value, Place(node.variable.python))
    emitter.finish(node, NONE_CODE, place)


def begin(emitter: Emitter, node: Begin, place: Place) -> None:
    """Forms in order; the names of procedures defined among them hold from the start."""
    defined = [part.variable for part in node.parts if isinstance(part, Define)]
    with emitter.scope(defined if emitter.function is not emitter.module else []):
        for part in node.parts:
            if isinstance(part, Define):
                emitter.name(part.variable)
            elif isinstance(part, Receive) and part.body is None:
                for variable in [*part.variables, *([part.rest] if part.rest else [])]:
                    emitter.name(variable)
        for part in node.parts[:-1]:
            emitter.statement(part, EFFECT)
        if node.parts:
            emitter.statement(node.parts[-1], place)
        else:
            emitter.finish(node, NONE_CODE, place)


def receive(emitter: Emitter, node: Receive, place: Place) -> None:
    """Several values into variables."""
    variables = [*node.variables, *([node.rest] if node.rest else [])]
    with emitter.scope(variables if node.body is not None else []):
        code = emitter.expression(node.value)
        names = [emitter.name(variable) for variable in node.variables]
        if node.rest is not None:
            names.append("*" + emitter.name(node.rest))
        for variable in variables:
            emitter.declare_assigned(variable)
        if node.rest is not None:
            code = _as_values(emitter, node, code)
        left = ", ".join(names) + ("," if len(names) == 1 and node.rest is not None else "")
        emitter.plain(node.span, f"{left} = {code.text}" if names else code.text)
        if node.body is not None:
            emitter.statement(node.body, place)
            return
    emitter.finish(node, NONE_CODE, place)


def _as_values(emitter: Emitter, node: Receive, code: Code) -> Code:
    """The values of a form as a tuple, where it may have but one."""
    found = emitter.type(node.value)
    if found.only("values"):
        return code
    if found.kinds and not found.may_be("values"):
        return Code(f"({code.at(LAMBDA)},)")
    if emitter.has_pairs:
        emitter.refuse("variables for any number of values", node.span)
    return emitter.helper("values_of", code)


def hoisted(emitter: Emitter, node: Node) -> Code:
    """The value of a form that is written as statements, in a variable."""
    if emitter.type(node).only("none"):
        emitter.statement(node, EFFECT)
        return NONE_CODE
    name = emitter.fresh("value")
    emitter.statement(node, Place(name))
    return Code(name, ATOM, True)
