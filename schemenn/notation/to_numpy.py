"""Mathematics → Python with numpy, as a person would write it.

    Mapped(Name("relu"), (Binary("+", Product("mat-vec", W, x), b),))   →   relu(W @ x + b)

Vectors and matrices are arrays of floats. A choice between total formulas is np.where, any other a conditional
expression; a family whose body works on whole arrays is that body, any other a comprehension.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable
from functools import cache, reduce

from schemenn.errors import ExpandError
from schemenn.notation import nodes
from schemenn.notation.bindings import bound_names, free_names, target_name, value_of
from schemenn.notation.calls import element_names
from schemenn.notation.kinds import ACTIVATIONS, Context, Kind, kind, kind_of_name
from schemenn.notation.nodes import ONE, ZERO, Family, Name, Node, Number
from schemenn.notation.numpy_parts import (
    BARS,
    BIG,
    COMPARISONS,
    FUNCTIONS,
    HELPERS,
    OPERATORS,
    PLACES,
    UFUNCS,
    bound_inside,
    described,
    is_total,
    named,
    path,
    substituted,
)  # fmt: skip


def to_numpy(node: Node) -> str:
    """The Python text of a meaning, with the functions it needs before it.

    Raises: ExpandError for what numpy has nothing for: gradients, local functions
    """
    writer = _Writer(node)
    body = writer.statements(node)
    text = ast.unparse(ast.fix_missing_locations(ast.Module(body, [])))
    return "\n\n".join([*[HELPERS[name] for name in sorted(writer.helpers)], text])


class _Writer:
    """Makes Python's syntax tree of meanings."""

    def __init__(self, whole: Node) -> None:
        self.bound = bound_names(whole)
        self.helpers: set[str] = set()
        self.names: dict[str, str] = {}

    def name(self, name: str) -> str:
        """The Python name for a Scheme name: no two have the same."""
        if name not in self.names:
            plain = re.sub(r"\W", "_", re.sub(r"[!?]+$", "", name)) or "_"
            plain = f"_{plain}" if plain[0].isdigit() else plain
            while keyword.iskeyword(plain) or plain == "np" or plain in self.names.values():
                plain += "_"
            self.names[name] = plain
        return self.names[name]

    # Statements.

    def statements(self, node: Node) -> list[ast.stmt]:
        """The statements of a definition, an assignment or an expression."""
        match node:
            case nodes.Define(target=nodes.Name(name=name) | nodes.Derivative(name=name), value=value):
                return self._assigned(name, value)
            case nodes.Assign(target=nodes.Name(name=name) | nodes.Derivative(name=name), value=value):
                return self._assigned(name, value)
            case nodes.Trainable(name=name, value=value):
                return self._assigned(name, value)
            case nodes.DefineFunction(name=name, parameters=parameters, body=body):
                return [self._function(name, parameters, body)]
            case nodes.Where(body=body, bindings=bindings):
                return [*[each for binding in bindings for each in self.statements(binding)], *self.statements(body)]
            case nodes.Sequence(items=items):
                return [statement for item in items for statement in self.statements(item)]
        return [ast.Expr(self.expression(node))]

    def _assigned(self, name: str, value: Node) -> list[ast.stmt]:
        before: list[ast.stmt] = []
        while isinstance(value, nodes.Where):
            before += [each for binding in value.bindings for each in self.statements(binding)]
            value = value.body
        if isinstance(value, nodes.Lambda):
            return [*before, self._function(name, value.parameters, value.body)]
        target = ast.Name(self.name(name), ast.Store())
        return [*before, ast.Assign([target], self.expression(value), lineno=0)]

    def _function(self, name: str, parameters: tuple[str, ...], body: Node) -> ast.stmt:
        statements = self.statements(body)
        changed = {
            t.target.name for t in nodes.walk(body) if isinstance(t, nodes.Assign) and isinstance(t.target, Name)
        }
        outer = sorted([self.name(each) for each in changed - set(parameters) - bound_inside(body)])
        if isinstance(statements[-1], ast.Expr):
            statements[-1] = ast.Return(statements[-1].value)
        names = [ast.arg(self.name(parameter)) for parameter in parameters]
        arguments = ast.arguments([], names, None, [], [], None, [])
        whole: list[ast.stmt] = [ast.Global(outer)] if outer else []
        return ast.FunctionDef(self.name(name), arguments, [*whole, *statements], [], lineno=0)

    # Expressions.

    def expression(self, node: Node) -> ast.expr:
        """The expression of a meaning."""
        match node:
            case Name(name="pi") if "pi" not in self.bound:
                return path("np.pi")
            case Name(name=name) | nodes.Derivative(name=name):
                return ast.Name(self.name(name), ast.Load())
            case nodes.Neg(operand=operand):
                return ast.UnaryOp(ast.USub(), self.expression(operand))
            case nodes.Binary(operator=operator, left=left, right=right):
                return ast.BinOp(self.expression(left), OPERATORS[operator](), self.expression(right))
            case nodes.Product(operation=operation, left=left, right=right) if operation != "outer":
                return ast.BinOp(self.expression(left), PLACES[operation](), self.expression(right))
            case nodes.Power(base=base, exponent=exponent):
                return ast.BinOp(self.expression(base), ast.Pow(), self.expression(exponent))
        return self._scripted(node)

    def _literal(self, node: Node) -> ast.expr:
        match node:
            case Number(text="+inf.0"):
                return path("np.inf")
            case Number(text=text):
                return ast.Constant(int(text) if text.isdigit() else float(text))
            case nodes.Truth(value=value):
                return ast.Constant(value)
            case nodes.Compare(operator=operator, operands=operands):
                first, *rest = [self.expression(operand) for operand in operands]
                return ast.Compare(first, [COMPARISONS[operator]() for _ in rest], rest)
            case nodes.Logic(operator=operator, operands=operands):
                return ast.BoolOp(
                    ast.And() if operator == "and" else ast.Or(), [self.expression(each) for each in operands]
                )
            case nodes.Not(operand=operand):
                return ast.UnaryOp(ast.Not(), self.expression(operand))
        return self._made(node)

    def _scripted(self, node: Node) -> ast.expr:
        match node:
            case nodes.Bars(procedure=procedure, operand=operand, order=order):
                return self._call(BARS[procedure], operand, *([order] if order else []))
            case nodes.Root(operand=operand):
                return self._call("np.sqrt", operand)
            case nodes.Product(left=left, right=right):
                return self._call("np.outer", left, right)
            case nodes.Transposed(operand=operand):
                return ast.Attribute(self.expression(operand), "T", ast.Load())
            case nodes.Inverse(operand=operand):
                return self._call("np.linalg.inv", operand)
            case nodes.Index(base=base, indices=indices):
                parts = [self.expression(index) for index in indices]
                place = parts[0] if len(parts) == 1 else ast.Tuple(parts, ast.Load())
                return ast.Subscript(self.expression(base), place, ast.Load())
            case nodes.Positive(operand=operand):
                return self._choice([(nodes.Compare(">", (operand, ZERO)), operand)], ZERO)
            case nodes.Cases(clauses=clauses, otherwise=otherwise):
                return self._choice(list(clauses), otherwise)
        return self._literal(node)

    def _made(self, node: Node) -> ast.expr:
        match node:
            case nodes.Array(rows=rows, is_matrix=is_matrix):
                return self._array(rows, is_matrix)
            case nodes.Tuple(items=items):
                return ast.List([self.expression(item) for item in items], ast.Load())
            case nodes.Lambda(parameters=parameters, body=body):
                return self._lambda(parameters, self.expression(body))
            case nodes.Where(body=body, bindings=bindings):
                return self._bound(body, bindings)
            case nodes.Apply():
                return self._applied(node)
            case nodes.Mapped():
                return self._mapped(node)
            case Family():
                return self._family(node)
            case nodes.Big(procedure=procedure, operand=operand):
                return self._big(procedure, operand)
        raise ExpandError(f"numpy: there is nothing for {described(node)}", node.span)

    def _call(self, function: str, *arguments: Node) -> ast.expr:
        return ast.Call(path(function), [self.expression(argument) for argument in arguments], [])

    def _lambda(self, parameters: tuple[str, ...], body: ast.expr) -> ast.expr:
        names = [ast.arg(self.name(parameter)) for parameter in parameters]
        return ast.Lambda(ast.arguments([], names, None, [], [], None, []), body)

    def _bound(self, body: Node, bindings: tuple[Node, ...]) -> ast.expr:
        """A local definition inside of an expression, as the application of a function."""
        result = self.expression(body)
        for binding in reversed(bindings):
            name = target_name(binding)
            if name in free_names(value_of(binding)):
                raise ExpandError("numpy: there is nothing for a recursive function inside of a formula", binding.span)
            result = ast.Call(self._lambda((name,), result), [self.expression(value_of(binding))], [])
        return result

    def _choice(self, clauses: list[tuple[Node, Node]], otherwise: Node | None) -> ast.expr:
        if otherwise is None:
            raise ExpandError("numpy: there is nothing for cases that do not say what holds otherwise")
        total = all([is_total(part) for clause in clauses for part in clause]) and is_total(otherwise)
        total = total and any([nodes.names_in(test) for test, _ in clauses])
        result = self.expression(otherwise)
        for test, value in reversed(clauses):
            condition, held = self.expression(test), self.expression(value)
            result = (
                ast.Call(path("np.where"), [condition, held, result], [])
                if total
                else ast.IfExp(condition, held, result)
            )
        return result

    def _array(self, rows: tuple[tuple[Node, ...], ...], is_matrix: bool) -> ast.expr:
        lists = [ast.List([self._entry(item) for item in row], ast.Load()) for row in rows]
        entries = ast.List(list(lists), ast.Load()) if is_matrix else lists[0]
        plain = all(
            [isinstance(item.operand if isinstance(item, nodes.Neg) else item, Number) for row in rows for item in row]
        )
        dtype = [] if plain else [ast.keyword("dtype", ast.Name("float", ast.Load()))]
        return ast.Call(path("np.array"), [entries], dtype)

    def _entry(self, item: Node) -> ast.expr:
        if isinstance(item, Number) and item.text.isdigit():
            return ast.Constant(float(item.text))
        return self.expression(item)

    # Functions and families.

    def _applied(self, node: nodes.Apply) -> ast.expr:
        function, arguments = node.function, node.arguments
        if not isinstance(function, Name):
            if isinstance(function, nodes.Gradient):
                raise ExpandError("numpy: there is nothing for the gradient of a function", node.span)
            return ast.Call(self.expression(function), [self.expression(argument) for argument in arguments], [])
        name = function.name
        if name not in self.bound:
            rule = self._rule(name, arguments)
            if rule is not None:
                return rule()
            if name in HELPERS:
                self.helpers.add(name)
            elif _is_builtin(name):
                raise ExpandError(f"numpy: there is nothing for {name}", node.span)
        return ast.Call(
            ast.Name(self.name(name), ast.Load()), [self.expression(argument) for argument in arguments], []
        )

    def _rule(self, name: str, arguments: tuple[Node, ...]) -> Callable[[], ast.expr] | None:
        """How a call of a procedure of schemenn is written; None for other functions."""
        if name == "log" and len(arguments) == 2:
            return lambda: ast.BinOp(self._call("np.log", arguments[0]), ast.Div(), self._call("np.log", arguments[1]))
        if name in ("max", "min") and arguments:
            extreme = "np.maximum" if name == "max" else "np.minimum"
            parts = [self.expression(argument) for argument in arguments]
            return lambda: reduce(lambda a, b: ast.Call(path(extreme), [a, b], []), parts)
        if name in ("zeros", "ones"):
            sizes = ast.Tuple([self.expression(argument) for argument in arguments], ast.Load())
            return lambda: ast.Call(path(f"np.{name}"), [sizes], [])
        if name == "compose" and len(arguments) == 2:
            f, g = [self.expression(argument) for argument in arguments]
            inner = ast.Call(g, [ast.Name("x", ast.Load())], [])
            return lambda: self._lambda(("x",), ast.Call(f, [inner], []))
        known = f"np.{UFUNCS[name]}" if name in UFUNCS else FUNCTIONS.get(name, "")
        return (lambda: self._call(known, *arguments)) if known else None

    def _mapped(self, node: nodes.Mapped) -> ast.expr:
        if isinstance(node.function, Name) and len(node.sources) == 1 and node.function.name in ACTIVATIONS:
            return self._applied(nodes.Apply(node.function, node.sources))
        return self._family(self._spelled_out(node))

    def _spelled_out(self, node: nodes.Mapped) -> Family:
        from schemenn.notation.calls import apply_node

        parameters = element_names(node.sources, node.function)
        body = apply_node(node.function, [Name(name) for name in parameters], frozenset(self.bound))
        return Family(parameters, node.sources, body)

    def _family(self, node: Family) -> ast.expr:
        whole = self._whole(node)
        if whole is not None:
            return whole
        elements, places = self._comprehension(node)
        return ast.Call(path("np.array"), [ast.ListComp(elements, places)], [])

    def _whole(self, node: Family) -> ast.expr | None:
        """The body on whole arrays, if it works on every element by itself and none is computed twice."""
        uses = [each.name for each in nodes.walk(node.body) if isinstance(each, Name)]
        others = {kind_of_name(name, Context()) for name in set(uses) - set(node.parameters)}
        shapes = [kind(source, Context()) for source in node.sources]
        if others - {Kind.NUMBER} or (len(shapes) > 1 and Kind.MATRIX in shapes):
            return None
        for name, source in zip(node.parameters, node.sources, strict=True):
            if (
                isinstance(source, nodes.Range)
                or not uses.count(name)
                or (uses.count(name) > 1 and not isinstance(source, Name))
            ):
                return None
        if not is_total(node.body) or {n for s in node.sources for n in nodes.names_in(s)} & set(node.parameters):
            return None
        inside = dict(zip(node.parameters, node.sources, strict=True))
        return self.expression(substituted(node.body, inside))

    def _comprehension(self, node: Family) -> tuple[ast.expr, list[ast.comprehension]]:
        names: list[ast.expr] = [ast.Name(self.name(name), ast.Store()) for name in node.parameters]
        sources = [self._source(source) for source in node.sources]
        target = names[0] if len(names) == 1 else ast.Tuple(names, ast.Store())
        source = sources[0] if len(sources) == 1 else ast.Call(ast.Name("zip", ast.Load()), sources, [])
        return self.expression(node.body), [ast.comprehension(target, source, [], 0)]

    def _source(self, source: Node) -> ast.expr:
        if not isinstance(source, nodes.Range):
            return self.expression(source)
        high = source.high
        if isinstance(high, nodes.Binary) and high.operator == "-" and high.right == ONE:
            end = high.left
        else:
            end = Number(str(int(high.text) + 1)) if isinstance(high, Number) else nodes.Binary("+", high, ONE)
        ends = [self.expression(each) for each in ((end,) if source.low == ZERO else (source.low, end))]
        return ast.Call(ast.Name("range", ast.Load()), ends, [])

    def _big(self, procedure: str, operand: Node) -> ast.expr:
        over = self._spelled_out(operand) if isinstance(operand, nodes.Mapped) else operand
        if procedure == "sum" and isinstance(over, Family) and self._whole(over) is None:
            if not (isinstance(operand, nodes.Mapped) and named(operand.function) in ACTIVATIONS):
                elements, places = self._comprehension(over)
                return ast.Call(ast.Name("sum", ast.Load()), [ast.ListComp(elements, places)], [])
        return self._call(BIG[procedure], operand)


@cache
def _builtins() -> frozenset[str]:
    from schemenn.library_index import index

    return frozenset(index()["places"])


def _is_builtin(name: str) -> bool:
    return name in _builtins()
