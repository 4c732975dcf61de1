"""Core forms as text, for `--dump` and for tests.

    Define("f", Lambda([x], None, If(Ref(x), Const(1), Ref(x)), "f"))   →   (define f (named-lambda (f x) (if x 1 x)))

Variables of the same name are told apart by a number (`x`, `x.1`), and so is a variable from a global of that name.
The forms that the passes make are printed by the names of their classes and fields: `(tail-call f x)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from schemenn.core import (
    Begin,
    Call,
    Const,
    Define,
    Global,
    If,
    Lambda,
    Let,
    Letrec,
    Node,
    Receive,
    Ref,
    SetGlobal,
    SetLocal,
    Variable,
)
from schemenn.core_walk import children, walk
from schemenn.datum import NIL, Pair, Symbol
from schemenn.write import short

_WIDTH: Final = 100
_DEEPEST_INDENTATION: Final = 60
_NARROWEST: Final = 40


class _Tree:
    """A list to be laid out, with the width it has on one line; an atom where `parts` is None."""

    __slots__ = ("parts", "text", "width")

    def __init__(self, parts: list[_Tree] | None, text: str = "") -> None:
        self.parts = parts
        self.text = text
        self.width: int = len(text)
        if parts is not None:
            self.width = 2 + sum([part.width + 1 for part in parts]) - bool(parts)


def core_to_text(node: Node) -> str:
    """The form as an indented S-expression."""
    lines: list[str] = []
    _lay_out(_Trees(node).tree(node), 0, "", "", lines)
    return "\n".join(lines)


def _atom(text: str) -> _Tree:
    return _Tree(None, text)


def _list(head: str, parts: Iterable[_Tree]) -> _Tree:
    return _Tree([_atom(head), *parts])


class _Trees:
    """Turns nodes into trees, naming the variables on the way."""

    def __init__(self, node: Node) -> None:
        self.names: dict[Variable, str] = {}
        self.taken = _global_keys(node)
        self.counts: dict[str, int] = {}

    def name(self, variable: Variable) -> str:
        """The name that stands for the variable and for no other."""
        found = self.names.get(variable)
        if found is None:
            found = variable.name
            while found in self.taken:
                count = self.counts[variable.name] = self.counts.get(variable.name, 0) + 1
                found = f"{variable.name}.{count}"
            self.taken.add(found)
            self.names[variable] = found
        return found

    def tree(self, node: Node) -> _Tree:
        """The tree of a form."""
        match node:
            case Const(value=value):
                return _atom(("'" if value is NIL or isinstance(value, Pair | Symbol) else "") + short(value))
            case Ref(variable=variable):
                return _atom(self.name(variable))
            case Global(key=key):
                return _atom(key)
            case Call(operator=operator, operands=operands):
                return _Tree([self.tree(part) for part in [operator, *operands]])
            case If() | Begin():
                return _list(node.__class__.__name__.lower(), [self.tree(child) for child in children(node)])
            case Define(key=key, value=value):
                return _list("define", [_atom(key), self.tree(value)])
            case SetGlobal(key=key, value=value):
                return _list("set!", [_atom(key), self.tree(value)])
            case SetLocal(variable=variable, value=value):
                return _list("set!", [_atom(self.name(variable)), self.tree(value)])
        return self._binding_tree(node)

    def _binding_tree(self, node: Node) -> _Tree:
        match node:
            case Lambda(parameters=parameters, rest=rest, body=body, name=name):
                names = [name] if name else []
                formals = self._formals(names, parameters, rest)
                return _list("named-lambda" if name else "lambda", [formals, self.tree(body)])
            case Let(variables=variables, values=values, body=body):
                return _list("let", [self._bindings(variables, values), self.tree(body)])
            case Letrec(variables=variables, values=values, body=body):
                return _list("letrec*", [self._bindings(variables, values), self.tree(body)])
            case Receive(parameters=parameters, rest=rest, values=values, body=body):
                return _list("receive", [self._formals([], parameters, rest), self.tree(values), self.tree(body)])
        fields = [part for field in node.__match_args__ for part in self._field(getattr(node, field))]
        return _list(_kebab(node.__class__.__name__), fields)

    def _bindings(self, variables: list[Variable], values: list[Node]) -> _Tree:
        pairs = zip(variables, values, strict=True)
        return _Tree([_Tree([_atom(self.name(variable)), self.tree(value)]) for variable, value in pairs])

    def _formals(self, names: list[str], parameters: list[Variable], rest: Variable | None) -> _Tree:
        words = names + [self.name(parameter) for parameter in parameters]
        if rest is not None:
            if not words:
                return _atom(self.name(rest))
            words += [".", self.name(rest)]
        return _Tree([_atom(word) for word in words])

    def _field(self, value: Any) -> list[_Tree]:
        """A field of a form made by a pass: forms in a list stand side by side, variables in parentheses."""
        if isinstance(value, Node):
            return [self.tree(value)]
        if isinstance(value, Variable):
            return [_atom(self.name(value))]
        if value.__class__ is not list:
            return [] if value is None or value == "" else [_atom(str(value))]
        parts = [part for item in value for part in self._field(item)]
        return [_Tree(parts)] if not value or not isinstance(value[0], Node) else parts


def _kebab(name: str) -> str:
    return "".join(["-" + letter.lower() if letter.isupper() else letter for letter in name]).lstrip("-")


def _global_keys(node: Node) -> set[str]:
    return {here.key for here in walk(node) if isinstance(here, Global | SetGlobal | Define)}


def _flat(tree: _Tree, pieces: list[str]) -> None:
    if tree.parts is None:
        pieces.append(tree.text)
        return
    pieces.append("(")
    for index, part in enumerate(tree.parts):
        if index:
            pieces.append(" ")
        _flat(part, pieces)
    pieces.append(")")


def _lay_out(tree: _Tree, column: int, before: str, after: str, lines: list[str]) -> None:
    """Append the lines of the tree, the first after `before` on its line, the last with `after` behind it."""
    room = max(_WIDTH - column - len(after), _NARROWEST)
    if tree.parts is None or tree.width <= room or not tree.parts:
        pieces = [before]
        _flat(tree, pieces)
        lines.append("".join(pieces) + after)
        return
    head, *rest = tree.parts
    if head.parts is not None:
        _lay_out_column(tree.parts, column + 1, before + "(", after, lines)
        return
    start = before + "(" + head.text
    inline = 1 if rest and rest[0].width < room - len(head.text) else 0
    if inline:
        pieces = [start, " "]
        _flat(rest.pop(0), pieces)
        start = "".join(pieces)
    if not rest:
        lines.append(start + ")" + after)
        return
    lines.append(start)
    column = min(column + (4 if head.text == "if" else 2), _DEEPEST_INDENTATION)
    _lay_out_column(rest, column, " " * column, after, lines)


def _lay_out_column(parts: list[_Tree], column: int, before: str, after: str, lines: list[str]) -> None:
    """The parts below each other, and the parenthesis that closes them."""
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        _lay_out(part, column, before, ")" + after if last else "", lines)
        before = " " * column
