"""The longest match of a regular expression, by an automaton that is made while it runs.

    Automaton(or "a" "ab" "abc").longest("abd", 0)  →  2

`re` answers the match it finds first; where that may not be the longest one, this tells the end of the longest, in
time proportional to the length of the text.
"""

from __future__ import annotations

from schemenn.errors import LimitExceeded
from schemenn.primitives.code_points import CodePoints, named
from schemenn.primitives.sre_tree import Assertion, Chars, Choice, Group, Node, Repeat, Seq, walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

_MOST_STATES: Final = 100_000
_MOST_KEPT: Final = 10_000


class _State:
    """A state of the deterministic automaton at one kind of place: what can be read, and whether it may end here."""

    __slots__ = ("accepting", "moves", "readers")

    def __init__(self, readers: list[tuple[CodePoints, int]], accepting: bool) -> None:
        self.readers = readers
        self.accepting = accepting
        self.moves: dict[str, frozenset[int]] = {}

    def after(self, c: str) -> frozenset[int]:
        """Where the automaton can be after reading the character."""
        found = self.moves.get(c)
        if found is None:
            code = ord(c)
            found = self.moves[c] = frozenset([target for points, target in self.readers if code in points])
        return found


class Automaton:
    """The automaton of an expression without look-around and back references.

    A place of the expression is a number: `readers` tells the characters that lead on to another, `jumps` the places
    that are reached without reading, `checks` the assertion that must hold for its jumps.
    """

    def __init__(self, node: Node) -> None:
        self.readers: dict[int, tuple[CodePoints, int]] = {}
        self.jumps: list[list[int]] = [[]]
        self.checks: dict[int, str] = {}
        self.states: dict[tuple[frozenset[int], frozenset[str]], _State] = {}
        self.kinds = {n.kind for n in walk(node) if isinstance(n, Assertion)}
        self.start = self._add(node, 0)

    def _place(self, *jumps: int) -> int:
        if len(self.jumps) >= _MOST_STATES:
            raise LimitExceeded("regexp: the counts of repetitions are too large", ())
        self.jumps.append(list(jumps))
        return len(self.jumps) - 1

    def _add(self, node: Node, end: int) -> int:
        """Add the expression, to go on at the place `end`; answers the place where it begins."""
        match node:
            case Chars(points):
                place = self._place()
                self.readers[place] = (points, end)
                return place
            case Assertion(kind):
                place = self._place(end)
                self.checks[place] = kind
                return place
            case Seq(items):
                for item in reversed(items):
                    end = self._add(item, end)
                return end
            case Choice(items):
                return self._place(*[self._add(item, end) for item in items])
            case Group(item):
                return self._add(item, end)
            case Repeat(item, least, most):
                return self._add_repeat(item, least, most, end)
        raise AssertionError(node)

    def _add_repeat(self, item: Node, least: int, most: int | None, end: int) -> int:
        if most is None:
            loop = self._place(end)
            self.jumps[loop].append(self._add(item, loop))
            place = loop
        else:
            place = end
            for _ in range(most - least):
                place = self._place(end, self._add(item, place))
        for _ in range(least):
            place = self._add(item, place)
        return place

    def longest(self, text: str, start: int) -> int:
        """The end of the longest match that begins at `start`; −1 if there is none."""
        return max(self._ends(text, start), default=-1)

    def matches(self, text: str) -> bool:
        """Whether all of the text is a match."""
        return self.longest(text, 0) == len(text)

    def _ends(self, text: str, start: int) -> Iterator[int]:
        """Where the matches that begin at `start` end, one after another."""
        here = frozenset((self.start,))
        for position in range(start, len(text) + 1):
            state = self._state(here, self._holding(text, position) if self.kinds else _NOTHING)
            if state.accepting:
                yield position
            if not state.readers or position == len(text):
                break
            here = state.after(text[position])

    def _state(self, places: frozenset[int], holding: frozenset[str]) -> _State:
        found = self.states.get((places, holding))
        if found is None:
            if len(self.states) > _MOST_KEPT:
                self.states.clear()
            reached = self._reached(places, holding)
            readers = [self.readers[place] for place in reached if place in self.readers]
            found = self.states[places, holding] = _State(readers, 0 in reached)
        return found

    def _reached(self, places: frozenset[int], holding: frozenset[str]) -> set[int]:
        reached: set[int] = set()
        todo = list(places)
        while todo:
            place = todo.pop()
            if place not in reached:
                reached.add(place)
                if self.checks.get(place) is None or self.checks[place] in holding:
                    todo += self.jumps[place]
        return reached

    def _holding(self, text: str, position: int) -> frozenset[str]:
        """The assertions of the expression that hold at the position."""
        before = text[position - 1] if position > 0 else ""
        after = text[position] if position < len(text) else ""
        return frozenset([kind for kind in self.kinds if _holds(kind, before, after)])


_NOTHING: Final[frozenset[str]] = frozenset()


def _holds(kind: str, before: str, after: str) -> bool:
    """Whether an assertion holds between two characters; the empty string is an end of the text."""
    if kind in ("bos", "bol"):
        return before == "" or (kind == "bol" and before == "\n")
    if kind in ("eos", "eol"):
        return after == "" or (kind == "eol" and after == "\n")
    left, right = [_is_word(c, kind.startswith("a")) for c in (before, after)]
    if kind.endswith("bow"):
        return right and not left
    if kind.endswith("eow"):
        return left and not right
    return left == right


def _is_word(c: str, in_ascii: bool) -> bool:
    return c != "" and ord(c) in named("word") and (not in_ascii or c.isascii())
