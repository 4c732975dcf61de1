"""Python text in the making: expressions that know how tightly they bind, and statements.

Code("a + b", ADD).at(MUL)   →   "(a + b)"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from schemenn.source import Span

TUPLE, LAMBDA, CHOICE, OR, AND, NOT, COMPARE, ADD, MUL, UNARY, POWER, ATOM = range(12)


class Code(NamedTuple):
    """The text of an expression and how tightly it binds; `simple` when it has no effect and cannot fail."""

    text: str
    level: int = ATOM
    simple: bool = False
    orderly: bool = False  # of a comparison: no operand can be nan, so that it can be turned round

    def at(self, level: int) -> str:
        """The text where something that binds like `level` is expected."""
        return self.text if self.level >= level else f"({self.text})"


NONE: Final = Code("None", ATOM, True)
TRUE: Final = Code("True", ATOM, True)
FALSE: Final = Code("False", ATOM, True)


def call(name: str, *arguments: Code, simple: bool = False) -> Code:
    """A call of a Python function."""
    return Code(f"{name}({', '.join([argument.at(LAMBDA) for argument in arguments])})", ATOM, simple)


@dataclass
class Statement:
    """A statement, and the Scheme form it comes from."""

    span: Span


@dataclass
class Plain(Statement):
    """A statement on a line of its own."""

    text: str


@dataclass
class Return(Statement):
    """A return; None where nothing is answered."""

    code: Code | None


@dataclass
class Jump(Statement):
    """`break`, `continue`, or a `raise`."""

    text: str


@dataclass
class Print(Statement):
    """Text that is printed: literals as str, and expressions; then a new line, or not."""

    parts: list[str | Code]
    ends_line: bool


@dataclass
class IfBlock(Statement):
    """if, elif and else: each test with its block, and None for else."""

    branches: list[tuple[Code | None, Block]]


@dataclass
class While(Statement):
    """A loop; one that has no test of its own has `True`."""

    test: Code
    body: Block


@dataclass
class Group(Statement):
    """A line that opens a block: for, def, with, try, except, class. `doc` is the docstring of a def."""

    head: str
    body: Block
    doc: list[str] = field(default_factory=list)


Block: TypeAlias = list[Statement]


def ends(block: Block) -> bool:
    """Whether a block never goes on behind its end."""
    if not block:
        return False
    last = block[-1]
    if isinstance(last, Return | Jump):
        return True
    if isinstance(last, IfBlock):
        return last.branches[-1][0] is None and all(ends(body) for _, body in last.branches)
    if isinstance(last, While):
        return last.test.text == "True" and not any(_breaks(last.body))
    return False


def _breaks(block: Block) -> Iterator[bool]:
    """A value for each `break` that leaves the loop around a block."""
    for statement in block:
        if isinstance(statement, Jump) and statement.text == "break":
            yield True
        elif isinstance(statement, IfBlock):
            for _, body in statement.branches:
                yield from _breaks(body)
        elif isinstance(statement, Group) and not statement.head.startswith(("for ", "def ")):
            yield from _breaks(statement.body)


def breaks(block: Block) -> bool:
    """Whether a `break` in a block leaves the loop around it."""
    return any(_breaks(block))


NEGATED: Final = {
    " == ": " != ", " != ": " == ", " is not ": " is ", " is ": " is not ",
    " not in ": " in ", " in ": " not in ",
}  # fmt: skip


def negated(test: Code) -> Code:
    """The opposite of a test; an ordering is turned round only where no nan can be compared."""
    if test.text in ("True", "False"):
        return FALSE if test.text == "True" else TRUE
    if test.level == NOT and test.text.startswith("not "):
        return Code(test.text[4:], COMPARE, test.simple)
    if test.level == COMPARE:
        turned = NEGATED | ({" < ": " >= ", " > ": " <= ", " <= ": " > ", " >= ": " < "} if test.orderly else {})
        for word, opposite in turned.items():
            if is_top_level(test.text, word):
                left, _, right = test.text.partition(word)
                return Code(left + opposite + right, COMPARE, test.simple, test.orderly)
    return Code(f"not {test.at(NOT)}", NOT, test.simple)


def is_top_level(text: str, word: str) -> bool:
    """Whether an operator stands once in a text, and outside of brackets and quotes."""
    if text.count(word) != 1 or '"' in text or "'" in text:
        return word in (" == ", " != ") and text.count(word) == 1 and _balanced(text.partition(word)[0])
    return _balanced(text.partition(word)[0])


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "{}")) and text.count('"') % 2 == 0
