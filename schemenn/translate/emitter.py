"""Trees → Python statements: the part that knows about functions, names and places, and hands each form on.

An expression whose Python is an expression becomes one (`expression`); any other leaves statements before it in the
block at hand. A form in statement position goes to `statement` with its destination: what becomes of its value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

from schemenn.source import Source, Span
from schemenn.translate import facts
from schemenn.translate.build import refuse
from schemenn.translate.code import ATOM, Block, Code, Jump, Plain, Print, Return, Statement, call, ends
from schemenn.translate.infer import Types
from schemenn.translate.infer_gradients import TAKING
from schemenn.translate.names import free_name, python_name
from schemenn.translate.rows.row import ROWS, SPECIAL, Operand
from schemenn.translate.tree import Builtin, Call, Lambda, NamedLet, Node, Program, Ref, Variable
from schemenn.translate.types import NUMBER, Type

_QUESTIONS: Final = (
    "number?", "integer?", "pair?", "symbol?", "null?", "string?", "list?", "real?", "not", "exact?",
    "exact-integer?", "exact-nonnegative-integer?", "boolean?", "vector?", "procedure?", "tensor?", "char?",
)


_SORTING_QUESTIONS: Final = ("tensor?", "number?", "real?", "mask?", "list?", "pair?", "null?")
"""What a program asks to tell tensors from numbers or lists."""


@dataclass
class Loop:
    """A loop that a tail call can go around: what is called, its variables, and how its turns end."""

    variable: Variable
    parameters: list[Variable]
    stepped: dict[Variable, str] = field(default_factory=dict)  # what a `for` steps by itself


@dataclass
class Place:
    """Where a form stands: what becomes of its value, and the loops for which it is in tail position.

    `target` is "return", "" for no use, or the variable it is assigned to.
    """

    target: str
    loops: tuple[Loop, ...] = ()

    @property
    def returns(self) -> bool:
        """Whether the value is the answer of the function."""
        return self.target == "return"


RETURN: Final = Place("return")
EFFECT: Final = Place("")


@dataclass
class Function:
    """A Python function being written: its names, those it may use again, and what it declares."""

    parent: Function | None
    taken: set[str]
    own: set[Variable] = field(default_factory=set)
    nonlocals: list[str] = field(default_factory=list)
    globals: list[str] = field(default_factory=list)


class Emitter:
    """The writing of one program."""

    def __init__(self, program: Program, types: Types, needs: set[str], reserved: set[str]) -> None:
        self.program = program
        self.types = types
        self.needed = needs
        self.needs: set[str] = set()
        self.block: Block = []
        self.reserved = set(reserved)
        self.module = Function(None, set(reserved))
        self.function = self.module
        self.element_of: dict[Variable, str] = {}
        self.ways_out: dict[Variable, Function] = {}
        self.tables: dict[type, Callable[[Emitter, Any], Code]] = {}
        self.statements: dict[type, Callable[[Emitter, Any, Place], None]] = {}
        self.checks: dict[Node, bool] = {}
        self.escapes: set[Variable] = set()
        self.kinds: set[str] = set()
        self.has_gradients = any(
            isinstance(node, Builtin) and node.name in TAKING for form in program.forms for node in facts.walk(form)
        )
        self.text_kinds: set[str] = set()
        self.has_pairs = False
        self.shown: set[str] = set()
        self.written: set[str] = set()
        self.key_kinds: set[str] = set()  # of all hash tables
        self.tested = {
            argument.variable
            for form in program.forms
            for node in facts.walk(form)
            if isinstance(node, Call) and self.builtin_name(node.function) in _QUESTIONS
            for argument in node.arguments
            if isinstance(argument, Ref)
        }
        self.asked_for_tensors = {
            argument.variable
            for form in program.forms
            for node in facts.walk(form)
            if isinstance(node, Call) and self.builtin_name(node.function) in _SORTING_QUESTIONS
            for argument in node.arguments
            if isinstance(argument, Ref)
        }
        self.span = program.forms[0].span if program.forms else Span(Source("", ""), 1, 0, 1, 0)
        for variable in program.globals:
            self.name(variable)
        names = {node.name for form in program.forms for node in facts.walk(form) if hasattr(node, "name")}
        self.has_handlers = not names.isdisjoint({"with-exception-handler", "%guard"}) or any(
            type(node).__name__ == "Guard" for form in program.forms for node in facts.walk(form)
        )

    # Needs.

    def show(self, found: Type) -> None:
        """Note what kinds of values are printed."""
        seen: Type | None = found
        while seen is not None:
            self.shown |= self.kinds | {"list", "float", "bool"} if seen.holds_any() else seen.kinds
            seen = seen.item

    def need(self, *names: str) -> None:
        """Note imports and helpers that the program needs."""
        self.needs.update(names)

    def helper(self, name: str, *arguments: Code) -> Code:
        """A call of a helper."""
        self.need(name)
        return call(name, *arguments)

    def tested_names(self) -> set[str]:
        """The Python names of the variables that the program asks what they are."""
        return {variable.python for variable in self.tested}

    def type(self, node: Node) -> Type:
        """What a form's value may be."""
        return self.types.known(node)

    def types_are_open(self, found: Type) -> bool:
        """Whether a type is that of numbers of which nothing more is known."""
        return found == NUMBER

    def refuse(self, what: str, span: Span, *notes: str) -> NoReturn:
        """Say that something cannot be translated."""
        refuse(what, span, *notes)

    def is_traced(self, *types: Type) -> bool:
        """Whether one of some values may carry what a gradient goes back by."""
        return self.has_gradients and any("any" in found.kinds or found.is_traced() for found in types)

    def as_float(self, text: str, *types: Type) -> Code:
        """A number that numpy answers as a float of Python; one that may carry a gradient is kept."""
        return self.helper("scalar", Code(text)) if self.is_traced(*types) else Code(f"float({text})", ATOM)

    def only_tensors(self, found: Type) -> bool:
        """Whether a value that is used as a tensor can be nothing else, for its other kinds are numbers."""
        return found.kinds <= {"tensor", "int", "float", "fraction"}

    # Names.

    def name(self, variable: Variable) -> str:
        """The Python name of a variable, chosen when it is first asked for in the function that binds it."""
        if not variable.python:
            function = self.function
            wanted = python_name(variable.name)
            variable.python = free_name(wanted, function.taken)
            function.taken.add(variable.python)
            function.own.add(variable)
        return variable.python

    def fresh(self, wanted: str) -> str:
        """A name that the function at hand does not use yet."""
        name = free_name(wanted, self.function.taken)
        self.function.taken.add(name)
        return name

    def release(self, name: str) -> None:
        """Give a name back that is not used any more."""
        self.function.taken.discard(name)

    @contextmanager
    def scope(self, variables: list[Variable]) -> Iterator[None]:
        """Variables whose names may be used again after their scope, unless a closure keeps them."""
        before = set(self.function.taken)
        yield
        for variable in variables:
            if not variable.is_captured and variable.python not in before:
                self.function.taken.discard(variable.python)

    def declare_assigned(self, variable: Variable) -> None:
        """Say in the function at hand that a variable it assigns is not its own."""
        if variable in self.function.own:
            return
        around = self.function.parent
        while around is not None and variable not in around.own:
            around = around.parent
        names = self.function.globals if around is None or around is self.module else self.function.nonlocals
        if self.function is not self.module and variable.python not in names:
            names.append(variable.python)

    # Blocks.

    def add(self, statement: Statement) -> None:
        """Put a statement at the end of the block at hand."""
        last = self.block[-1] if self.block else None
        if isinstance(statement, Print) and isinstance(last, Print) and not last.ends_line:
            if all(isinstance(part, str) or part.simple for part in statement.parts):
                last.parts += statement.parts
                last.ends_line = statement.ends_line
                return
        self.block.append(statement)

    def plain(self, span: Span, text: str) -> None:
        """Add a statement on a line of its own."""
        self.add(Plain(span, text))

    @contextmanager
    def inside(self) -> Iterator[Block]:
        """A block of its own."""
        outer, self.block = self.block, []
        inner = self.block
        try:
            yield inner
        finally:
            self.block = outer

    # Expressions.

    def expression(self, node: Node) -> Code:
        """The code of a form's value; statements that must run before stand in the block."""
        return self.tables[type(node)](self, node)

    def expressions(self, nodes: list[Node]) -> list[Code]:
        """The codes of operands, evaluated from left to right."""
        last = max((i for i, node in enumerate(nodes) if not self.is_expression(node)), default=-1)
        codes = []
        for index, node in enumerate(nodes):
            code = self.expression(node)
            if index < last and not self.is_lasting(node):
                name = self.fresh("value")
                self.plain(node.span, f"{name} = {code.text}")
                code = Code(name, ATOM, True)
            codes.append(code)
        return codes

    def operands(self, nodes: list[Node]) -> list[Operand]:
        """The operands of a call, with their types."""
        types = [self.type(node) for node in nodes]
        return [Operand(code, found) for code, found in zip(self.expressions(nodes), types, strict=True)]

    def is_lasting(self, node: Node) -> bool:
        """Whether a form's value is the same a little later: a constant, or a variable that is never assigned."""
        kind = type(node).__name__
        return kind in ("Constant", "Builtin", "Lambda") or (isinstance(node, Ref) and not node.variable.is_assigned)

    def is_expression(self, node: Node) -> bool:
        """Whether a form becomes an expression, without statements before it."""
        if node not in self.checks:
            self.checks[node] = self.is_expression_of(node)
        return self.checks[node]

    is_expression_of: Callable[[Node], bool]

    # Statements.

    def statement(self, node: Node, place: Place) -> None:
        """Write a form whose value goes to a place."""
        writer = self.statements.get(type(node))
        if writer is not None:
            writer(self, node, place)
        else:
            self.finish(node, self.expression(node), place)

    def finish(self, node: Node, code: Code, place: Place) -> None:
        """Send a value where it is to go, and leave the loop if there is one."""
        if place.returns:
            if self.type(node).only("none"):
                if code.text != "None":
                    self.plain(node.span, code.text)
                self.add(Return(node.span, None))
            else:
                self.add(Return(node.span, code))
            return
        if place.target:
            if code.text != place.target:
                self.plain(node.span, f"{place.target} = {code.text}")
        elif code.text != "None" and not (code.simple and self.function is not self.module):
            self.plain(node.span, code.text)
        self.leave(node.span, place)

    def leave(self, span: Span, place: Place) -> None:
        """End the loop for which the place is a tail, after its value has been seen to."""
        if place.loops and not ends(self.block):
            self.add(Jump(span, "break"))

    def body(self, node: Node, place: Place) -> Block:
        """The block of a form."""
        with self.inside() as block:
            self.statement(node, place)
        return block

    def builtin_name(self, node: Node) -> str | None:
        """The name of the builtin that a form is, if it is one."""
        return node.name if type(node).__name__ == "Builtin" else None  # type: ignore[attr-defined]


def is_known(name: str) -> bool:
    """Whether a builtin has a translation."""
    return name in ROWS or name in SPECIAL


__all__ = ["EFFECT", "RETURN", "Emitter", "Function", "Lambda", "Loop", "NamedLet", "Place", "is_known"]
