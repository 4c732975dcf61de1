r"""Regular expressions as trees, and their text in the notation of Python's `re`.

    Seq((Chars(a), Repeat(Chars(b c), 0, None)))  →  a(?:[b-c])*

Python takes the alternative that it tries first; a tree knows whether that is always the longest match
(`is_longest_first`), so that only other trees need the automaton of automata.py.
"""

from __future__ import annotations

import re
from functools import cache

from schemenn.primitives.code_points import EMPTY, FULL, CodePoints, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final


class Node:
    """A regular expression. `low` and `high` are the lengths it can match; `high` is None for any length."""

    __slots__ = ("high", "low")

    def __init__(self, low: int, high: int | None) -> None:
        self.low = low
        self.high = high

    def parts(self) -> tuple[Node, ...]:
        """The expressions it is made of."""
        return ()


class Chars(Node):
    """One character of a set."""

    __slots__ = ("points",)
    __match_args__ = ("points",)

    def __init__(self, points: CodePoints) -> None:
        super().__init__(1, 1)
        self.points = points


class Seq(Node):
    """One after another."""

    __slots__ = ("items",)
    __match_args__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        super().__init__(sum([item.low for item in items]), _sum([item.high for item in items]))
        self.items = items

    def parts(self) -> tuple[Node, ...]:
        """The items."""
        return self.items


class Choice(Node):
    """One of several. Alternatives of fixed lengths are kept longest first, since that is the one to be matched."""

    __slots__ = ("items",)
    __match_args__ = ("items",)

    def __init__(self, items: tuple[Node, ...]) -> None:
        highs = [item.high for item in items if item.high is not None]
        super().__init__(min([item.low for item in items]), max(highs) if len(highs) == len(items) else None)
        fixed = all([is_fixed(item) for item in items])
        self.items = tuple(sorted(items, key=lambda item: -item.low)) if fixed else items

    def parts(self) -> tuple[Node, ...]:
        """The alternatives."""
        return self.items


class Repeat(Node):
    """From `least` to `most` times (None: any number); if not greedy, as few as possible."""

    __slots__ = ("greedy", "item", "least", "most")
    __match_args__ = ("item", "least", "most", "greedy")

    def __init__(self, item: Node, least: int, most: int | None, greedy: bool = True) -> None:
        endless = item.high is None or (most is None and item.high > 0)
        super().__init__(item.low * least, None if endless else (item.high or 0) * (most or 0))
        self.item = item
        self.least = least
        self.most = most
        self.greedy = greedy

    def parts(self) -> tuple[Node, ...]:
        """What is repeated."""
        return (self.item,)


class Group(Node):
    """A numbered submatch."""

    __slots__ = ("item", "number")
    __match_args__ = ("item", "number")

    def __init__(self, item: Node, number: int) -> None:
        super().__init__(item.low, item.high)
        self.item = item
        self.number = number

    def parts(self) -> tuple[Node, ...]:
        """What is matched."""
        return (self.item,)


class Assertion(Node):
    """A condition on the place: a key of ASSERTIONS."""

    __slots__ = ("kind",)
    __match_args__ = ("kind",)

    def __init__(self, kind: str) -> None:
        super().__init__(0, 0)
        self.kind = kind


class Look(Node):
    """Whether something matches ahead or behind: kind is "=", "!", "<=" or "<!".

    What is looked for behind is of a fixed length, or a choice of such.
    """

    __slots__ = ("item", "kind")
    __match_args__ = ("item", "kind")

    def __init__(self, item: Node, kind: str) -> None:
        super().__init__(0, 0)
        self.item = item
        self.kind = kind

    def parts(self) -> tuple[Node, ...]:
        """What is looked for."""
        return (self.item,)


class Back(Node):
    """What one of the submatches has matched, the first that has."""

    __slots__ = ("folded", "numbers")
    __match_args__ = ("numbers", "folded")

    def __init__(self, numbers: tuple[int, ...], folded: bool) -> None:
        super().__init__(0, None)
        self.numbers = numbers
        self.folded = folded


ASSERTIONS: Final = {
    "bos": r"\A",
    "eos": r"\Z",
    "bol": "(?m:^)",
    "eol": "(?m:$)",
    "bow": r"\b(?=\w)",
    "eow": r"\b(?<=\w)",
    "nwb": r"(?!\b)",
}


def _sum(lengths: list[int | None]) -> int | None:
    known = [length for length in lengths if length is not None]
    return sum(known) if len(known) == len(lengths) else None


def is_fixed(node: Node) -> bool:
    """Whether all matches have one length."""
    return node.low == node.high


def walk(node: Node) -> Iterator[Node]:
    """The node and everything in it."""
    todo = [node]
    while todo:
        here = todo.pop()
        yield here
        todo += here.parts()


def is_regular(node: Node) -> bool:
    """Whether a finite automaton can tell the longest match, and the longest is what is asked for."""
    return not any([isinstance(n, Look | Back) or (isinstance(n, Repeat) and not n.greedy) for n in walk(node)])


def is_longest_first(node: Node) -> bool:
    """Whether `re` tries the matches at one place from the longest to the shortest, for sure."""
    match node:
        case Seq(items):
            variable = [item for item in items if not is_fixed(item)]
            return len(variable) < 2 and all([is_longest_first(item) for item in variable])
        case Choice():
            return is_fixed(node) or all([is_fixed(item) for item in node.items])
        case Repeat(item):
            return is_fixed(node) or is_fixed(item)
        case Group(item):
            return is_longest_first(item)
        case _:
            return True


def text_of(node: Node) -> str:
    """The pattern in the notation of `re`, to be compiled with DOTALL."""
    match node:
        case Chars(points):
            return _chars_text(points)
        case Seq(items):
            return "".join([text_of(item) for item in items])
        case Choice(items):
            return f"(?:{'|'.join([text_of(item) for item in items])})"
        case Repeat(item, least, most, greedy):
            count = f"{{{least},{'' if most is None else most}}}"
            return f"(?:{text_of(item)}){_SIGNS.get((least, most), count)}{'' if greedy else '?'}"
        case Group(item):
            return f"({text_of(item)})"
        case Look(item, kind):
            return _look_text(item, kind)
        case Back(numbers, folded):
            choices = "|".join([f"\\{number}" for number in numbers])
            return f"(?{'i' if folded else ''}:{choices})"
        case Assertion(kind):
            return f"(?a:{ASSERTIONS[kind[1:]]})" if kind.startswith("a") else ASSERTIONS[kind]
    raise AssertionError(node)


_SIGNS: Final = {(0, None): "*", (1, None): "+", (0, 1): "?"}


def _look_text(item: Node, kind: str) -> str:
    """Python looks behind by a fixed length, so alternatives of several lengths become several assertions."""
    if kind in ("<=", "<!") and not is_fixed(item):
        looks = [_look_text(part, kind) for part in item.parts()]
        return f"(?:{'|'.join(looks)})" if kind == "<=" else "".join(looks)
    return f"(?{kind}{text_of(item)})"


@cache
def _chars_text(points: CodePoints) -> str:
    if points == FULL:
        return "."
    if points == EMPTY:
        return "(?!)"
    if len(points.cuts) > 100:
        for name, short in (("word", r"\w"), ("digit", r"\d")):
            if points == named(name):
                return short
    if len(points) == 1:
        return re.escape(chr(points.cuts[0]))
    ranges = [f"{_code_text(low)}-{_code_text(high - 1)}" for low, high in points.ranges()]
    return f"[{''.join(ranges)}]"


def _code_text(code: int) -> str:
    return rf"\U{code:08x}" if code > 0x7F or not chr(code).isalnum() else chr(code)
