"""Meaning → writing: the mathematics that reads back as a meaning.

    Product("*", 2, Product("mat-vec", W, x))   →   Chain(2, W, x)

Of the ways to write a thing the first is taken that `resolve` reads as the same thing; the last one, a call by name
such as mat_vec(w, x), always is. statements_written.py declares names so that fewer of those are needed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import singledispatchmethod
from typing import Final

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.binders import written_index
from schemenn.notation.calls import element_names
from schemenn.notation.kinds import Context, Kind, kind
from schemenn.notation.levels import ANY, ATOM, BIG, CONDITION, POST, ROW, SUM, TERM, level
from schemenn.notation.names import spelling
from schemenn.notation.nodes import ZERO, Apply, Array, Binary, Compare, Derivative, Family, Gradient, Lambda, Mapped
from schemenn.notation.nodes import Name, Neg, Node, Number, Power, Product, Range, Transposed, Tuple
from schemenn.notation.notate_parts import among_elements, big, elements_quoted, factors, inner_bars_grouped
from schemenn.notation.notate_parts import is_element, spelled_out, subscripted
from schemenn.notation.resolve import resolve
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Infix, Sub

_ACTIVE: Final = ("relu", "sigmoid")


class Notator:
    """Writes meanings, for LaTeX or for Unicode; `plain_calls` counts the operations it wrote as calls by name."""

    def __init__(self, latex: bool, sigma: str = "", quoted: Container[str] = ()) -> None:
        self.latex = latex
        self.sigma = sigma
        self.quoted = quoted
        self.plain_calls = 0

    def write(self, node: Node, context: Context) -> Node:
        """The writing of a meaning."""
        return self._write(node, context)

    def at(self, node: Node, least: float, context: Context) -> Node:
        """The writing, in parentheses if it binds less tightly than `least`."""
        return self.grouped(self.write(node, context), least)

    def grouped(self, writing: Node, least: float) -> Node:
        """A writing, in parentheses if it binds less tightly than `least`."""
        return writing if level(writing, self.latex) >= least else Group(writing)

    def first(self, node: Node, ways: Iterable[Node], context: Context) -> Node | None:
        """The first of some writings that means the node."""
        for way in ways:
            try:
                if resolve(way, context) == node:
                    return way
            except ReadError:
                pass
        return None

    @singledispatchmethod
    def _write(self, node: Node, context: Context) -> Node:
        return nodes.transform(node, lambda child: self.write(child, context))

    @_write.register
    def _(self, node: Name, context: Context) -> Node:
        way = None if node.name in self.quoted else self.first(node, [Name(node.name)], context)
        return way or Name(node.name, quoted=True)

    @_write.register
    def _(self, node: Derivative, context: Context) -> Node:
        letter = "∇" if node.letter == "d" and node.below == context.target else "d"
        return Derivative(node.above, node.below, letter)

    @_write.register
    def _(self, node: Neg, context: Context) -> Node:
        return Neg(self.at(node.operand, BIG, context))

    @_write.register
    def _(self, node: Binary, context: Context) -> Node:
        if node.operator != "/":
            return Binary(node.operator, self.at(node.left, SUM, context), self.at(node.right, BIG, context))
        left, right = self.at(node.left, ANY, context), self.at(node.right, ANY, context)
        plain = right
        if self.latex and isinstance(right, Chain):
            return Binary("/", left, right)
        if not self.latex:
            left, plain = self.grouped(left, TERM), self.grouped(right, ATOM if isinstance(right, Derivative) else POST)
        below = [*([right] if isinstance(right, Chain) else []), plain, Group(right)]
        return self.first(node, [Binary("/", left, each) for each in below], context) or Binary("/", left, plain)

    # Products.

    @_write.register
    def _(self, node: Product, context: Context) -> Node:
        ways = {"*": self._scaled, "dot": self._dotted}.get(node.operation, self._matrix_product)(node, context)
        return self.first(node, ways, context) or self._by_name(node.operation, (node.left, node.right), context)

    def _by_name(self, name: str, operands: tuple[Node, ...], context: Context) -> Node:
        self.plain_calls += 1
        items = tuple([self.at(each, ANY, context) for each in operands])
        return Chain((Name(name), Group(items[0]) if len(items) == 1 else Tuple(items)))

    def _scaled(self, node: Product, context: Context) -> Iterable[Node]:
        parts = factors(node)
        rows = [self._row(factor, context) for factor in parts]
        if not any([isinstance(row[0], Number) for row in rows[1:]]):
            last = parts[-1]
            if isinstance(last, Product):
                yield from self._side_by_side([*rows[:-1], self._open(last, context)])
            yield from self._side_by_side(rows)
        left, right = self.at(node.left, TERM, context), self.at(node.right, ROW, context)
        yield Infix("·", left, right)
        yield Infix("⊙", left, right)

    def _dotted(self, node: Product, context: Context) -> Iterable[Node]:
        if kind(node.left, context) is Kind.ROW and isinstance(node.left, Product):
            yield from self._side_by_side([self._open(node.left, context), self._row(node.right, context)])
        yield Infix("·", self.at(node.left, TERM, context), self.at(node.right, ROW, context))

    def _matrix_product(self, node: Product, context: Context) -> Iterable[Node]:
        left = Transposed(node.left) if node.operation == "vec-mat" else node.left
        right = Transposed(node.right) if node.operation == "outer" else node.right
        if isinstance(left, Product):
            yield from self._side_by_side([self._open(left, context), self._row(right, context)])
        yield from self._side_by_side([self._row(left, context), self._row(right, context)])

    def _side_by_side(self, rows: list[tuple[Node, ...]]) -> Iterable[Node]:
        """The chain of some rows, if that can be written: ∇L before parentheses would be applied to them."""
        items = tuple([item for row in rows for item in row])
        for item, following in zip(items, items[1:], strict=False):
            is_gradient = isinstance(item, Derivative) and item.letter == "∇"
            if isinstance(item, BigSign) or (is_gradient and isinstance(following, Group | Tuple)):
                return
        yield Chain(items)

    def _row(self, factor: Node, context: Context) -> tuple[Node, ...]:
        """A factor as the items of a row: those of a call, or one that binds tightly."""
        writing = self.write(factor, context)
        if isinstance(writing, Chain) and isinstance(factor, Apply | Mapped | nodes.Positive | Power):
            return writing.items
        return (writing if isinstance(writing, BigSign) else self.grouped(writing, POST),)

    def _open(self, factor: Product, context: Context) -> tuple[Node, ...]:
        """The items of a product that is written side by side, else the product as one item."""
        writing = self.write(factor, context)
        return writing.items if isinstance(writing, Chain) else (self.grouped(writing, POST),)

    # What stands on the line with scripts.

    @_write.register
    def _(self, node: Power, context: Context) -> Node:
        exponent = self.at(node.exponent, ANY, context)
        base = self.write(node.base, context)
        is_matrix = kind(node.base, context) is Kind.MATRIX
        ways: list[Node] = []
        if (
            isinstance(base, Chain)
            and isinstance(node.base, Apply | Mapped)
            and isinstance(base.items[-1], Group | Tuple)
        ):
            ways.append(Chain((*base.items[:-1], Power(base.items[-1], exponent, is_matrix))))
        base = Name("e", quoted=True) if base == Name("e") else base
        ways.append(Power(self.grouped(base, ATOM), exponent, is_matrix))
        return self.first(node, ways, context) or self._by_name("expt", (node.base, node.exponent), context)

    @_write.register
    def _(self, node: nodes.Root, context: Context) -> Node:
        return nodes.Root(self.at(node.operand, ANY, context))

    @_write.register
    def _(self, node: Transposed, context: Context) -> Node:
        if isinstance(node.operand, Number):
            return self._by_name("transpose", (node.operand,), context)
        return Transposed(self.at(node.operand, ATOM, context))

    @_write.register
    def _(self, node: nodes.Inverse, context: Context) -> Node:
        way = Power(self.at(node.operand, ATOM, context), Neg(Number("1")))
        return self.first(node, [way], context) or self._by_name("inverse", (node.operand,), context)

    @_write.register
    def _(self, node: nodes.Bars, context: Context) -> Node:
        bars = nodes.Bars(node.procedure, inner_bars_grouped(self.at(node.operand, SUM, context)))
        if node.order is None:
            return bars
        way = Sub(bars, self.at(node.order, ANY, context))
        return self.first(node, [way], context) or self._by_name("norm", (node.operand, node.order), context)

    @_write.register
    def _(self, node: nodes.Index, context: Context) -> Node:
        below = [written_index(index, context.from_zero) for index in node.indices]
        ways: list[Node] = []
        if isinstance(node.base, Name) and all([isinstance(index, Name) and len(index.name) == 1 for index in below]):
            ways.append(Name(f"{node.base.name}_{''.join([index.name for index in below if isinstance(index, Name)])}"))
        indices = [self.at(index, ANY, context) for index in below]
        base = Array(((self.at(node.base, ANY, context),),), False)
        ways.append(Sub(base, indices[0] if len(indices) == 1 else Tuple(tuple(indices))))
        return self.first(node, ways, context) or self._by_name("tensor-ref", (node.base, *node.indices), context)

    # Functions.

    @_write.register
    def _(self, node: Apply, context: Context) -> Node:
        items = tuple([self.at(argument, ANY, context) for argument in node.arguments])
        brackets = Group(items[0]) if len(items) == 1 else Tuple(items)
        ways: list[Node] = []
        if isinstance(node.function, Name):
            name = self._function_name(node.function)
            if name.name == "compose" and len(items) == 2:
                ways.append(Infix("∘", self.grouped(items[0], TERM), self.grouped(items[1], ROW)))
            if name.name == "log" and len(items) == 2 and isinstance(items[1], Number | Name):
                written = items[1].text if isinstance(items[1], Number) else f"_{items[1].name}"
                ways.append(Chain((Name(f"log{written}"), Group(items[0]))))
            ways += [
                Chain((name, brackets)),
                Chain((name, Braced(items) if len(items) > 1 else brackets)),
                Apply(Name(node.function.name), items),
            ]
            ways.append(Chain((Name(node.function.name, quoted=True), brackets)))
        else:
            function = self.write(node.function, context)
            head = function if isinstance(function, Gradient) else Group(function)
            ways += [Chain((head, brackets)), Apply(head, items)]
        return self.first(node, ways, context) or ways[-1]

    def _function_name(self, function: Name) -> Name:
        if function.name in ("maximum", "minimum"):
            return Name(function.name[:3])
        return Name("sigma") if function.name == self.sigma and self.sigma else Name(function.name)

    @_write.register
    def _(self, node: Gradient, context: Context) -> Node:
        return Gradient(self.at(node.function, ATOM, context), node.index, node.procedure)

    @_write.register
    def _(self, node: Lambda, context: Context) -> Node:
        return Lambda(node.parameters, self.at(node.body, ANY, context.with_parameters(node.parameters)))

    @_write.register
    def _(self, node: nodes.Positive, context: Context) -> Node:
        operand = self.write(node.operand, context)
        way = Chain((Name("max"), Tuple((ZERO, operand))))
        held = Compare(">", (operand, ZERO))
        return self.first(node, [way], context) or nodes.Cases(((held, operand),), ZERO)

    # What runs over something.

    @_write.register
    def _(self, node: Mapped, context: Context) -> Node:
        if len(node.sources) == 1 and isinstance(node.function, Name):
            source = Group(self.at(node.sources[0], ANY, context))
            name = self._function_name(node.function)
            way = self.first(node, [Chain((name, source)), Chain((node.function, source))], context)
            if way is not None:
                return way
        self.plain_calls += 1
        return self._family(node, spelled_out(node), context)

    @_write.register
    def _(self, node: Family, context: Context) -> Node:
        return self._family(node, node, context)

    def _family(self, node: Node, family: Family, context: Context) -> Node:
        ways = [subscripted(below, above, body) for below, above, body in self._binders(family, context)]
        return self.first(node, ways, context) or ways[-1]

    def _binders(self, family: Family, context: Context) -> Iterable[tuple[Node, Node | None, Node]]:
        """The ways to write what a family runs over: what stands below, what above, and its body."""
        match family:
            case Family(parameters=(name,), sources=(Range(low=low, high=high),), body=body):
                below = Compare("=", (Name(name), self.at(low, SUM, context)))
                yield below, self.at(high, ANY, context), self.write(body, context.with_index(name, low == ZERO))
                return
        spelled = spelling(family.parameters[0])
        index = spelled.below[-1] if spelled and spelled.below else ""
        if index and all([is_element(*pair, index) for pair in zip(family.parameters, family.sources, strict=True)]):
            yield Name(index), None, self.write(family.body, among_elements(context, index))
        pairs = zip(family.parameters, family.sources, strict=True)
        members = tuple([Compare("∈", (Name(name), self.at(source, SUM, context))) for name, source in pairs])
        body = self.write(family.body, context.with_parameters(family.parameters))
        body = elements_quoted(body, family.parameters)
        yield members[0] if len(members) == 1 else Tuple(members), None, body

    @_write.register
    def _(self, node: nodes.Big, context: Context) -> Node:
        over = spelled_out(node.operand) if isinstance(node.operand, Mapped) else node.operand
        if isinstance(over, Name) and kind(over, context) is not Kind.MATRIX and spelling(over.name):
            (name,) = element_names([over], over)
            over = Family((name,), (over,), Name(name))
        ways: list[Node] = []
        if isinstance(over, Family):
            for below, above, body in self._binders(over, context):
                ways.append(big(node.procedure, below, above, self.grouped(body, BIG)))
        ways.append(big(node.procedure, None, None, self.at(node.operand, BIG, context)))
        return self.first(node, ways, context) or self._by_name(node.procedure, (node.operand,), context)

    # Conditions, arrays, statements inside of formulas.

    @_write.register
    def _(self, node: Compare, context: Context) -> Node:
        return Compare(node.operator, tuple([self.at(operand, SUM, context) for operand in node.operands]))

    @_write.register
    def _(self, node: nodes.Logic, context: Context) -> Node:
        least = CONDITION["and"] if node.operator == "or" else CONDITION["not"]
        return nodes.Logic(node.operator, tuple([self.at(operand, least, context) for operand in node.operands]))

    @_write.register
    def _(self, node: nodes.Not, context: Context) -> Node:
        return nodes.Not(self.at(node.operand, ATOM, context))

    @_write.register
    def _(self, node: nodes.Cases, context: Context) -> Node:
        clauses = tuple([(self.at(test, ANY, context), self.at(value, ANY, context)) for test, value in node.clauses])
        return nodes.Cases(clauses, node.otherwise and self.at(node.otherwise, ANY, context))

    @_write.register
    def _(self, node: Array, context: Context) -> Node:
        rows = tuple([tuple([self.at(item, ANY, context) for item in row]) for row in node.rows])
        return Array(rows, node.is_matrix)

    @_write.register
    def _(self, node: Tuple, context: Context) -> Node:
        return Tuple(tuple([self.at(item, ANY, context) for item in node.items]))

    @_write.register(nodes.Define)
    @_write.register(nodes.DefineFunction)
    @_write.register(nodes.Assign)
    @_write.register(nodes.Where)
    @_write.register(nodes.Sequence)
    @_write.register(nodes.Trainable)
    def _(self, node: Node, context: Context) -> Node:
        from schemenn.notation.statements_written import written

        return written(self, node, context)
