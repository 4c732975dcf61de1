"""`map` over tensors: as one numpy expression where the procedure is made of arithmetic and choices.

(map relu z), (define (relu x) (if (> x 0) x 0))   →   relu(z), def relu(x): return np.where(x > 0, x, 0)
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from typing import Final

from schemenn.number import Rational
from schemenn.translate import facts
from schemenn.translate.applying import applied, elements, hints_of, is_inlinable, item_types, prepared
from schemenn.translate.code import ADD, ATOM, COMPARE, LAMBDA, MUL, POWER, UNARY, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.tensor_parts import rank_of
from schemenn.translate.rows.tensors import array_of, may_be_used
from schemenn.translate.types import ANY
from schemenn.translate.tree import Builtin, Call, Constant, If, Lambda, Logic, Node, Ref, Variable

_SIGNS: Final = {"+": ADD, "-": ADD, "*": MUL, "/": MUL}
_HELPERS: Final = {"round": "round_number"}
_COMPARED: Final = {"<": "<", ">": ">", "<=": "<=", ">=": ">=", "=": "=="}
_FUNCTIONS: Final = {
    "exp": "np.exp",
    "tanh": "np.tanh",
    "sin": "np.sin",
    "cos": "np.cos",
    "abs": "np.abs",
    "atan": "np.arctan",
}
_ROUNDED: Final = frozenset(
    "exp log tanh sin cos atan tan expt asin acos sinh cosh sigmoid softplus".split()
)


def map_tensors(emitter: Emitter, node: Call) -> Code:
    """A map of which one operand at least is a tensor."""
    emitter.need("np")
    function, *nodes = node.arguments
    types = [emitter.type(each) for each in nodes]
    if not all(each.only("tensor") for each in types):
        emitter.refuse("map over tensors and lists together", node.span)
    ranks = [each.element().only("float") for each in types]
    kinds = [rank_of(each) for each in types]
    if all(ranks) and len(nodes) == 1:
        code = _at_once(emitter, function, nodes[0])
        if code is not None:
            return code
    if len(nodes) == 1 and (at_once := _rows_at_once(emitter, function, nodes[0])) is not None:
        return at_once
    rounded = rounded_functions(function, set())
    for name in rounded:
        emitter.need(f"tensor {_HELPERS.get(name, name)}")
    if None in kinds:
        if rounded:
            emitter.refuse("map of exp, log or the like over a tensor whose rank is not known", node.span)
        return emitter.helper("map_elements", *emitter.expressions(node.arguments))
    operands = emitter.operands(nodes)
    codes = [
        Code(f"{operand.code.at(ATOM)}.tolist()") if flat and not rounded else operand.code
        for operand, flat in zip(operands, ranks, strict=True)
    ]
    return _one_by_one(emitter, node, function, nodes, codes)


def maps_tensors_in_line(emitter: Emitter, node: Call) -> bool:
    """Whether a map over tensors is an expression, without statements before it."""
    function, *nodes = node.arguments
    if not all(emitter.is_expression(each) for each in node.arguments):
        return False
    flat = len(nodes) == 1 and emitter.type(nodes[0]).element().only("float")
    if flat and isinstance(function, Ref) and is_only_mapped(emitter, function.variable):
        return True
    value = function.variable.value if isinstance(function, Ref) else function
    if flat and isinstance(value, Lambda) and len(value.parameters) == 1 and not value.rest and not value.optional:
        if is_vectorizable(value.body, set(value.parameters)):
            return isinstance(nodes[0], Ref)
    if len(nodes) == 1 and _row_products(emitter, function, nodes[0]) is not None:
        return isinstance(nodes[0], Ref)
    return is_inlinable(emitter, function, len(nodes)) or any(rank_of(emitter.type(each)) is None for each in nodes)


def _one_by_one(emitter: Emitter, node: Call, function: Node, nodes: list[Node], codes: list[Code]) -> Code:
    from schemenn.translate.applying import header

    ready = prepared(emitter, function, len(nodes))
    answer = emitter.type(node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = applied(emitter, ready, names, item_types(emitter, nodes), node)
        made = f"[{body.at(LAMBDA)} for {header(names, codes)}]"
    if answer.only("tensor"):
        return array_of(emitter, made, answer)
    if answer.only("list"):
        return Code(made)
    if answer.only("mask"):
        return Code(f"np.array({made}, dtype=bool)")
    return emitter.helper("stacked", Code(made))


def _at_once(emitter: Emitter, function: Node, operand: Node) -> Code | None:
    """The map as one numpy expression, or None."""
    if isinstance(function, Ref) and is_only_mapped(emitter, function.variable):
        return call(emitter.name(function.variable), emitter.expression(operand))
    value = function.variable.value if isinstance(function, Ref) else function
    if not isinstance(value, Lambda) or len(value.parameters) != 1 or value.rest or value.optional:
        return None
    if not is_vectorizable(value.body, set(value.parameters)):
        return None
    code = emitter.expression(operand)
    if not code.text.isidentifier():
        name = emitter.fresh(value.parameters[0].python or "z")
        emitter.plain(operand.span, f"{name} = {code.text}")
        code = Code(name)
    return vector_code(emitter, value.body, {value.parameters[0]: code})


def _rows_at_once(emitter: Emitter, function: Node, operand: Node) -> Code | None:
    """(map (lambda (row) (+ (dot w row) b)) M) as M @ w + b, which is how schemenn computes it; or None."""
    procedure = _row_products(emitter, function, operand)
    if procedure is None:
        return None
    code = emitter.expression(operand)
    if not code.text.isidentifier():
        name = emitter.fresh("rows")
        emitter.plain(operand.span, f"{name} = {code.text}")
        code = Code(name)
    return vector_code(emitter, procedure.body, {procedure.parameters[0]: code})


def _row_products(emitter: Emitter, function: Node, operand: Node) -> Lambda | None:
    """A procedure of the rows of a matrix that is an expression of numbers and of products with the row."""
    value = function.variable.value if isinstance(function, Ref) else function
    if rank_of(emitter.type(operand)) != 2 or emitter.is_traced(emitter.type(operand)):
        return None
    if not isinstance(value, Lambda) or len(value.parameters) != 1 or value.rest or value.optional:
        return None
    row = value.parameters[0]
    products = [each for each in facts.walk(value.body) if _is_product(emitter, each, row)]
    if not products or len(products) != facts.count(row, value.body) or not _vectorizes(value.body, products):
        return None
    inside = {part for product in products for part in facts.walk(product)}
    others = [each for each in facts.walk(value.body) if isinstance(each, Ref) and each not in inside]
    return value if all(emitter.type(each).only("int", "float") for each in others) else None


def _is_product(emitter: Emitter, node: Node, row: Variable) -> bool:
    """Whether a form is the product of a row and a vector."""
    if not isinstance(node, Call) or emitter.builtin_name(node.function) != "dot" or len(node.arguments) != 2:
        return False
    others = [each for each in node.arguments if not (isinstance(each, Ref) and each.variable is row)]
    return len(others) == 1 and isinstance(others[0], Ref) and rank_of(emitter.type(others[0])) == 1


def is_only_mapped(emitter: Emitter, variable: Variable) -> bool:
    """Whether a procedure is only ever mapped over vectors of floats, so that it can be written for whole arrays."""
    value = variable.value
    if (
        not isinstance(value, Lambda)
        or len(value.parameters) != 1
        or not is_vectorizable(value.body, set(value.parameters))
    ):
        return False
    uses = 0
    for form in emitter.program.forms:
        for each in facts.walk(form):
            if isinstance(each, Call) and emitter.builtin_name(each.function) == "map" and len(each.arguments) == 2:
                first, second = each.arguments
                found = emitter.type(second)
                if isinstance(first, Ref) and first.variable is variable:
                    if found.only("tensor") and found.element().only("float"):
                        uses += 1
    return uses > 0 and uses == variable.references


def rounded_functions(function: Node, seen: set[Node]) -> set[str]:
    """What a procedure computes whose last digit depends on how it is computed: numpy computes it for tensors."""
    if function in seen:
        return set()
    seen.add(function)
    found = set()
    for each in facts.walk(function):
        if isinstance(each, Builtin) and each.name in _ROUNDED:
            found.add(each.name)
        if isinstance(each, Ref) and isinstance(each.variable.value, Lambda):
            found |= rounded_functions(each.variable.value, seen)
    return found


def map_every_element(emitter: Emitter, node: Call) -> Code:
    """`tensor-map`: as one numpy expression, or element by element."""
    emitter.need("np")
    if len(node.arguments) < 2:
        emitter.refuse("tensor-map without a tensor", node.span)
    function, *nodes = node.arguments
    asked = emitter.asked_for_tensors
    if not all(may_be_used(emitter, emitter.type(each)) or getattr(each, "variable", None) in asked for each in nodes):
        emitter.refuse("tensor-map of what may be no tensor", node.span)
    code = _at_once(emitter, function, nodes[0]) if len(nodes) == 1 and not isinstance(function, Ref) else None
    if code is None and len(nodes) == 1 and isinstance(function, Ref) and isinstance(function.variable.value, Lambda):
        if not is_only_mapped(emitter, function.variable):
            code = _at_once(emitter, function.variable.value, nodes[0])
    if code is not None:
        return code
    if rounded_functions(function, set()):
        emitter.refuse("tensor-map of a procedure with exp, log or the like that is no single expression,", node.span)
    return emitter.helper("tensor_map", *emitter.expressions(node.arguments))


def is_vectorizable(node: Node, varying: set[Variable]) -> bool:
    """Whether a body becomes one numpy expression that depends on the elements."""
    return _vectorizes(node) and bool(facts.mentioned(node) & varying)


def _vectorizes(node: Node, products: Sequence[Node] = ()) -> bool:
    if node in products:
        return True
    match node:
        case Constant(value=value):
            return value.__class__ in (int, float, Rational)
        case Ref():
            return not isinstance(node.variable.value, Lambda)
        case If(otherwise=Node() as other):
            parts = (node.then, other)
            return _is_condition(node.test, products) and all(_vectorizes(each, products) for each in parts)
        case Call(function=Builtin(name=name), arguments=arguments):
            known = name in _SIGNS and arguments or (name in _FUNCTIONS and len(arguments) == 1) or name == "square"
            return bool(known) and all(_vectorizes(each, products) for each in arguments)
    return False


def _is_condition(node: Node, products: Sequence[Node] = ()) -> bool:
    match node:
        case Logic():
            return all(_is_condition(part, products) for part in node.parts)
        case Call(function=Builtin(name=name), arguments=arguments) if name in _COMPARED and len(arguments) == 2:
            return all(_vectorizes(each, products) for each in arguments)
    return False


def vector_code(emitter: Emitter, node: Node, names: dict[Variable, Code]) -> Code:
    """The numpy expression of a body."""
    emitter.need("np")
    match node:
        case Constant(value=value):
            return Code(
                repr(value) if value.__class__ is not Rational else f"({value.numerator} / {value.denominator})",
                ATOM if value >= 0 else UNARY,
            )
        case Ref(variable=variable):
            return names[variable] if variable in names else emitter.expression(node)
        case If(otherwise=Node() as other):
            return _where(emitter, node, other, names)
        case Call(function=Builtin(name=name), arguments=arguments):
            codes = [vector_code(emitter, each, names) for each in arguments]
            if name == "dot":
                is_row = isinstance(arguments[0], Ref) and arguments[0].variable in names
                rows, vector = codes if is_row else codes[::-1]
                return Code(f"{rows.at(MUL)} @ {vector.at(MUL + 1)}", MUL)
            if name in _FUNCTIONS:
                return call(_FUNCTIONS[name], *codes)
            if name == "square":
                return Code(f"{codes[0].at(MUL)} * {codes[0].at(MUL + 1)}", MUL)
            return _combined(name, codes)
    raise AssertionError(node)


def _combined(sign: str, codes: list[Code]) -> Code:
    level = _SIGNS[sign]
    if len(codes) == 1:
        if sign == "-":
            return Code(f"-{codes[0].at(UNARY)}", UNARY)
        return codes[0] if sign in "+*" else Code(f"1 / {codes[0].at(MUL + 1)}", MUL)
    text = codes[0].at(level)
    for code in codes[1:]:
        text += f" {sign} {code.at(level + 1)}"
    return Code(text, level)


def _where(emitter: Emitter, node: If, other: Node, names: dict[Variable, Code]) -> Code:
    condition = _condition(emitter, node.test, names)
    then = _lane(emitter, node.then, names, lambda code: f"np.where({condition.text}, {code.text}, 1.0)")
    otherwise = _lane(emitter, other, names, lambda code: f"np.where({condition.text}, 1.0, {code.text})")
    if then.text.lstrip("-").isdigit() and otherwise.text.lstrip("-").isdigit():
        then, otherwise = Code(f"{then.text}.0"), Code(f"{otherwise.text}.0")
    return call("np.where", condition, then, otherwise)


def _lane(emitter: Emitter, node: Node, names: dict[Variable, Code], gated: Callable[[Code], str]) -> Code:
    """A branch. An infinite derivative must not come back from where it is not taken: there it is computed of 1."""
    if not _may_be_infinite(node) or not emitter.has_gradients:
        return vector_code(emitter, node, names)
    used = {each.variable for each in facts.walk(node) if isinstance(each, Ref)}
    gates = dict(names)
    for variable in used:
        found = emitter.types.variables.get(variable, ANY)
        if variable in names or emitter.is_traced(found):
            gates[variable] = Code(gated(names.get(variable) or Code(emitter.name(variable))))
    return vector_code(emitter, node, gates)


def _may_be_infinite(node: Node) -> bool:
    """Whether a body has operations with infinite derivatives: quotients, and powers that overflow."""
    return any(isinstance(each, Builtin) and each.name in ("/", "exp") for each in facts.walk(node))


def _condition(emitter: Emitter, node: Node, names: dict[Variable, Code]) -> Code:
    if isinstance(node, Logic):
        parts = [_condition(emitter, part, names) for part in node.parts]
        return Code(f" {'&' if node.word == 'and' else '|'} ".join([f"({part.text})" for part in parts]), COMPARE)
    assert isinstance(node, Call) and isinstance(node.function, Builtin)
    left, right = [vector_code(emitter, each, names) for each in node.arguments]
    return Code(f"{left.at(ADD)} {_COMPARED[node.function.name]} {right.at(ADD)}", COMPARE)


__all__ = ["POWER"]
