"""Scheme regular expressions (SRFI 115) read into trees.

    (: "a" ($ (+ digit)))  →  Seq((Chars(a), Group(Repeat(Chars(0-9 …), 1, None), 1)))

An expression that is a set of characters is one `Chars`, so that sets are put together wherever they may stand. What
is wrong is told together with the part that is wrong.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, Char, Pair, String, Symbol
from schemenn.primitives import code_points
from schemenn.primitives.char_sets import CharSet
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.code_points import CodePoints
from schemenn.primitives.sre_graphemes import GRAPHEMES
from schemenn.primitives.sre_sets import (
    Mode,
    bad,
    complement,
    difference,
    folded,
    intersection,
    listed,
    named_points,
    need,
    ranged,
    word_points,
)
from schemenn.primitives.sre_tree import (
    ASSERTIONS,
    Assertion,
    Back,
    Chars,
    Choice,
    Group,
    Look,
    Node,
    Repeat,
    Seq,
    is_fixed,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_MOST_REPEATS: Final = 1_000_000


class SreReader:
    """Reads one expression; `names` are the names of its submatches, None for those that have none."""

    def __init__(self) -> None:
        self.names: list[Symbol | None] = []
        self._open: set[int] = set()

    def read(self, sre: Any, mode: Mode) -> Node:
        """The tree of an expression.

        Raises: WrongType that shows the part that is no expression.
        """
        if isinstance(sre, String):
            return join([_one(c, mode) for c in sre.text])
        if sre.__class__ is Char:
            return _one(sre.value, mode)
        if sre.__class__ is CharSet:
            return Chars(folded(sre.points, mode))
        if sre.__class__ is Symbol:
            return self._read_name(sre, mode)
        if sre.__class__ is not Pair:
            raise wrong_type("regexp", "a regular expression", sre)
        elements("regexp", sre)
        if isinstance(sre.car, String):
            if sre.cdr is not NIL:
                bad("a set of characters is a single string", sre)
            return Chars(listed(sre, [sre.car], mode))
        handler = _FORMS.get(sre.car.name) if sre.car.__class__ is Symbol else None
        if handler is None:
            bad("unknown operator", sre)
        return handler(self, sre, elements("regexp", sre.cdr), mode)

    def _read_name(self, sre: Symbol, mode: Mode) -> Node:
        name = sre.name
        points = named_points(name, mode)
        if points is not None:
            return Chars(points)
        if name in ASSERTIONS:
            return _assertion(name, mode)
        if name in GRAPHEMES:
            return GRAPHEMES[name]()
        if name == "word":
            return _word(Repeat(Chars(word_points(mode)), 1, None), mode)
        raise wrong_type("regexp", "a regular expression", sre)

    def body(self, sres: list[Any], mode: Mode) -> Node:
        """The tree of expressions one after another."""
        return join([self.read(sre, mode) for sre in sres])

    def points(self, sre: Any, mode: Mode) -> CodePoints:
        """The set that an operand of the algebra of sets stands for."""
        node = self.read(sre, mode)
        if not isinstance(node, Chars):
            bad("expected a set of characters, not a longer expression,", sre)
        return node.points

    def group(self, name: Symbol | None, sres: list[Any], mode: Mode) -> Node:
        """A submatch; numbered by where it begins."""
        if mode.nocapture:
            return Seq((self.body(sres, mode),))
        self.names.append(name)
        number = len(self.names)
        self._open.add(number)
        item = self.body(sres, mode)
        self._open.discard(number)
        return Group(item, number)

    def back(self, sre: Any, field: Any, mode: Mode) -> Node:
        """A reference to a submatch that has ended."""
        if field.__class__ is Symbol:
            numbers = [number for number, name in enumerate(self.names, 1) if name is field]
        else:
            numbers = [field] if field.__class__ is int and 0 < field <= len(self.names) else []
        if not numbers or not self._open.isdisjoint(numbers):
            bad("no submatch of that name or number before", sre)
        return Back(tuple(numbers), mode.nocase)


def join(items: list[Node]) -> Node:
    """The items one after another; a single one is itself."""
    return items[0] if len(items) == 1 else Seq(tuple(items))


def _one(c: str, mode: Mode) -> Node:
    return Chars(folded(CodePoints((ord(c), ord(c) + 1)), mode))


def _assertion(kind: str, mode: Mode) -> Node:
    in_ascii = mode.ascii and kind in ("bow", "eow", "nwb")
    return Assertion(f"a{kind}" if in_ascii else kind)


def _word(item: Node, mode: Mode) -> Node:
    return Seq((_assertion("bow", mode), item, _assertion("eow", mode)))


def _seq(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    return Seq(tuple([reader.read(operand, mode) for operand in operands]))


def _or(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    items = [reader.read(operand, mode) for operand in operands]
    sets = [item.points for item in items if isinstance(item, Chars)]
    return Chars(code_points.union(*sets)) if len(sets) == len(items) else Choice(tuple(items))


def _count(sre: Any, k: Any) -> int:
    if k.__class__ is not int or not 0 <= k <= _MOST_REPEATS:
        bad("expected a number of repetitions", sre)
    number: int = k
    return number


def _repeat(least: int, most: int | None, greedy: bool = True) -> Handler:
    """The handler of a form whose counts are known."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        return Repeat(reader.body(operands, mode), least, most, greedy)

    return read


def _exactly(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    need(sre, operands, 1)
    count = _count(sre, operands[0])
    return Repeat(reader.body(operands[1:], mode), count, count)


def _at_least(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    need(sre, operands, 1)
    return Repeat(reader.body(operands[1:], mode), _count(sre, operands[0]), None)


def _between(greedy: bool) -> Handler:
    """The handler of `**` and `**?`."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        need(sre, operands, 2)
        least = _count(sre, operands[0])
        most = None if operands[1] is FALSE else _count(sre, operands[1])
        if most is not None and most < least:
            bad("the numbers of repetitions fall", sre)
        return Repeat(reader.body(operands[2:], mode), least, most, greedy)

    return read


def _submatch(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    return reader.group(None, operands, mode)


def _named_submatch(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    need(sre, operands, 1)
    if operands[0].__class__ is not Symbol:
        bad("expected a name", sre)
    return reader.group(operands[0], operands[1:], mode)


def _with(**changes: bool) -> Handler:
    """The handler of a form that changes the mode."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        return reader.body(operands, mode.but(**changes))

    return read


def _look(kind: str) -> Handler:
    """The handler of a look-around form."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        item = reader.body(operands, mode)
        branches = item.parts() if isinstance(item, Choice) else (item,)
        if "<" in kind and not all([is_fixed(branch) for branch in branches]):
            bad("look-behind needs an expression that matches one length only", sre)
        return Look(item, kind)

    return read


def _word_of(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    return _word(reader.body(operands, mode), mode)


def _word_of_set(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    need(sre, operands, 1, 1)
    points = code_points.intersection(reader.points(operands[0], mode), word_points(mode))
    return _word(Repeat(Chars(points), 1, None), mode)


def _back(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
    need(sre, operands, 1, 1)
    return reader.back(sre, operands[0], mode)


def _algebra(combine: Callable[[list[CodePoints]], CodePoints], least: int) -> Handler:
    """The handler of a form that makes one set of several."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        need(sre, operands, least)
        return Chars(combine([reader.points(operand, mode) for operand in operands]))

    return read


def _set(points: Callable[[Any, list[Any], Mode], CodePoints]) -> Handler:
    """The handler of a form that lists characters."""

    def read(reader: SreReader, sre: Any, operands: list[Any], mode: Mode) -> Node:
        return Chars(points(sre, operands, mode))

    return read


if TYPE_CHECKING:
    Handler = Callable[[SreReader, Any, list[Any], Mode], Node]

_NAMED_TWICE: Final[dict[tuple[str, ...], Handler]] = {
    ("*", "zero-or-more"): _repeat(0, None),
    ("+", "one-or-more"): _repeat(1, None),
    ("?", "optional"): _repeat(0, 1),
    ("=", "exactly"): _exactly,
    (">=", "at-least"): _at_least,
    ("**", "repeated"): _between(True),
    ("??", "non-greedy-optional"): _repeat(0, 1, False),
    ("*?", "non-greedy-zero-or-more"): _repeat(0, None, False),
    ("**?", "non-greedy-repeated"): _between(False),
    ("|", "or"): _or,
    (":", "seq"): _seq,
    ("$", "submatch"): _submatch,
    ("->", "submatch-named"): _named_submatch,
    ("w/case",): _with(nocase=False),
    ("w/nocase",): _with(nocase=True),
    ("w/unicode",): _with(ascii=False),
    ("w/ascii",): _with(ascii=True),
    ("w/nocapture",): _with(nocapture=True),
    ("word",): _word_of,
    ("word+",): _word_of_set,
    ("look-ahead",): _look("="),
    ("neg-look-ahead",): _look("!"),
    ("look-behind",): _look("<="),
    ("neg-look-behind",): _look("<!"),
    ("backref",): _back,
    ("char-set",): _set(listed),
    ("/", "char-range"): _set(ranged),
    ("~", "complement"): _algebra(complement, 0),
    ("-", "difference"): _algebra(difference, 1),
    ("&", "and"): _algebra(intersection, 0),
}

_FORMS: Final = {name: handler for names, handler in _NAMED_TWICE.items() for name in names}
