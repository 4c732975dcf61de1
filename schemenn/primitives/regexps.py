"""Regular expressions (SRFI 115) over Python's `re`; what takes a procedure is Scheme in regexps.scm.

`re` finds the leftmost place of a match. Where the match it finds there may not be the longest one, the automaton of
the expression tells the end. What the submatches are is always decided by `re`: the first alternative that fits.
"""

from __future__ import annotations

import re

from schemenn.datum import FALSE, TRUE, Boolean, Pair, String, Symbol, intern, new_string, to_list
from schemenn.errors import LimitExceeded, WrongType
from schemenn.primitives.automata import Automaton
from schemenn.primitives.char_sets import points_of
from schemenn.primitives.check import bounds, elements, index, text, wrong_type
from schemenn.primitives.equality import equal_key
from schemenn.primitives.sre import SreReader
from schemenn.primitives.sre_sets import Mode
from schemenn.primitives.sre_tree import Assertion, Node, is_longest_first, is_regular, text_of, walk
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_MOST_KEPT: Final = 500
_MOST_LISTED: Final = 1000


class Regexp:
    """A compiled expression: the datum it was made of, the names of its submatches, Python's pattern."""

    __slots__ = ("automaton", "has_assertions", "names", "pattern", "sre")

    def __init__(self, sre: Any, tree: Node, names: list[Symbol | None]) -> None:
        self.sre = sre
        self.names = names
        self.pattern = _compile(text_of(tree))
        needs_automaton = is_regular(tree) and not is_longest_first(tree)
        self.automaton = Automaton(tree) if needs_automaton else None
        self.has_assertions = any([isinstance(node, Assertion) for node in walk(tree)])

    def search(self, content: str, start: int) -> re.Match[str] | None:
        """The leftmost match that begins at `start` or later, and there the longest."""
        found = self.pattern.search(content, start)
        if found is None or self.automaton is None:
            return found
        end = self.automaton.longest(content, found.start())
        if end == found.end():
            return found
        if self.has_assertions:
            rest = len(content) - end
            return _compile(rf"(?:{self.pattern.pattern})(?=.{{{rest}}}\Z)").match(content, found.start())
        return self.pattern.fullmatch(content, found.start(), end)

    def fullmatch(self, content: str) -> re.Match[str] | None:
        """The match of all of the text. The automaton says no in time proportional to it, which `re` may not."""
        if self.automaton is not None and not self.automaton.matches(content):
            return None
        return self.pattern.fullmatch(content)


class RegexpMatch:
    """A match: Python's, in the part of `string` that begins at `offset`."""

    __slots__ = ("found", "names", "offset")

    def __init__(self, found: re.Match[str], names: list[Symbol | None], offset: int) -> None:
        self.found = found
        self.names = names
        self.offset = offset


def _show_regexp(r: Any, write: Callable[[Any], str]) -> str:
    return f"#<regexp {write(r.sre)}>"


def _show_match(m: Any, write: Callable[[Any], str]) -> str:
    return f"#<regexp-match {write(new_string(m.found.group()))}>"


register(Regexp, _show_regexp)
register(RegexpMatch, _show_match)


def _compile(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.DOTALL)
    except OverflowError:
        raise LimitExceeded("regexp: the counts of repetitions are too large", ()) from None


_compiled: Final[dict[Any, Regexp]] = {}


def regexp(sre: Any) -> Regexp:
    """(regexp sre): compiled; expressions that are equal? are compiled once."""
    if sre.__class__ is Regexp:
        assert isinstance(sre, Regexp)
        return sre
    copy = _copied(sre)
    key = equal_key(copy)
    found = _compiled.get(key)
    if found is None:
        if len(_compiled) >= _MOST_KEPT:
            _compiled.clear()
        reader = SreReader()
        tree = reader.read(copy, Mode())
        found = _compiled[key] = Regexp(copy, tree, reader.names)
    return found


def _copied(sre: Any) -> Any:
    """The expression as it is now, with the expressions of the compiled ones in it."""
    if sre.__class__ is Pair:
        return to_list([_copied(part) for part in elements("regexp", sre)])
    if isinstance(sre, String):
        return new_string(sre.text)
    return _copied(sre.sre) if sre.__class__ is Regexp else sre


def is_regexp(a: Any) -> Boolean:
    """(regexp? a)."""
    return TRUE if a.__class__ is Regexp else FALSE


def is_valid_sre(a: Any) -> Boolean:
    """(valid-sre? a)."""
    try:
        regexp(a)
    except WrongType:
        return FALSE
    return TRUE


def regexp_to_sre(r: Any) -> Any:
    """(regexp->sre re)."""
    return _copied(regexp(r).sre)


def char_set_to_sre(s: Any) -> Any:
    """(char-set->sre set): a set as a string, or as ranges if it is large."""
    points = points_of("char-set->sre", s)
    if len(points) <= _MOST_LISTED:
        return to_list([new_string("".join([chr(code) for code in points]))])
    ends = "".join([chr(low) + chr(high - 1) for low, high in points.ranges()])
    return to_list([intern("/"), new_string(ends)])


class Subject:
    """The part of a string that is searched by an expression; a match has positions in the whole string."""

    __slots__ = ("content", "offset", "regexp")

    def __init__(self, name: str, re: Any, string: Any, start: Any, end: Any) -> None:
        whole = text(name, string)
        first, last = bounds(name, _given(start), _given(end), len(whole))
        self.regexp = regexp(re)
        self.content = whole[first:last]
        self.offset = first

    def after(self, last: int | None) -> re.Match[str] | None:
        """The first match after that which ended at `last`; it is not empty, or lies further on."""
        found = self.regexp.search(self.content, last or 0)
        if found is not None and found.end() == last:
            return self.regexp.search(self.content, last + 1) if last < len(self.content) else None
        return found

    def spans(self) -> list[tuple[int, int]]:
        """Where the matches are that are not empty."""
        spans = []
        found = self.after(None)
        while found is not None:
            start, end = found.span()
            if start < end:
                spans.append((start, end))
            found = self.after(end)
        return spans

    def result(self, found: re.Match[str] | None) -> Any:
        """A match as a Scheme value, or #f."""
        return FALSE if found is None else RegexpMatch(found, self.regexp.names, self.offset)


def _given(position: Any) -> Any:
    return None if position is FALSE else position


def _fully(name: str, operands: tuple[Any, ...]) -> Any:
    subject = Subject(name, *operands)
    return subject.result(subject.regexp.fullmatch(subject.content))


def regexp_matches(re: Any, s: Any, start: Any = None, end: Any = None) -> Any:
    """(regexp-matches re string [start end]): a match of all of it, or #f."""
    return _fully("regexp-matches", (re, s, start, end))


def is_regexp_matches(re: Any, s: Any, start: Any = None, end: Any = None) -> Boolean:
    """(regexp-matches? re string [start end])."""
    return FALSE if _fully("regexp-matches?", (re, s, start, end)) is FALSE else TRUE


def regexp_search(re: Any, s: Any, start: Any = None, end: Any = None) -> Any:
    """(regexp-search re string [start end])."""
    subject = Subject("regexp-search", re, s, start, end)
    return subject.result(subject.after(None))


def regexp_subject(re: Any, s: Any, start: Any = None, end: Any = None) -> Subject:
    """(%regexp-subject re string [start end]): what regexp-fold goes over."""
    return Subject("regexp-fold", re, s, start, end)


def regexp_subject_start(subject: Subject) -> int:
    """(%regexp-subject-start subject)."""
    return subject.offset


def regexp_next(subject: Subject, last: Any) -> Any:
    """(%regexp-next subject last): the match after that which ended at `last`, #f for the first one."""
    return subject.result(subject.after(None if last is FALSE else last - subject.offset))


def regexp_extract(re: Any, s: Any, start: Any = None, end: Any = None) -> Any:
    """(regexp-extract re string [start end])."""
    subject = Subject("regexp-extract", re, s, start, end)
    return to_list([new_string(subject.content[first:last]) for first, last in subject.spans()])


def regexp_split(re: Any, s: Any, start: Any = None, end: Any = None) -> Any:
    """(regexp-split re string [start end])."""
    return to_list([new_string(piece) for piece in _partition("regexp-split", (re, s, start, end))[::2]])


def regexp_partition(re: Any, s: Any, start: Any = None, end: Any = None) -> Any:
    """(regexp-partition re string [start end])."""
    pieces = _partition("regexp-partition", (re, s, start, end))
    if len(pieces) > 1 and not pieces[-1]:
        pieces.pop()
    return to_list([new_string(piece) for piece in pieces])


def _partition(name: str, operands: tuple[Any, ...]) -> list[str]:
    """What lies between the matches and the matches, in turn, beginning and ending with the former."""
    subject = Subject(name, *operands)
    pieces: list[str] = []
    done = 0
    for first, last in subject.spans():
        pieces += (subject.content[done:first], subject.content[first:last])
        done = last
    return [*pieces, subject.content[done:]]


def is_regexp_match(a: Any) -> Boolean:
    """(regexp-match? a)."""
    return TRUE if a.__class__ is RegexpMatch else FALSE


def _match(name: str, value: Any) -> re.Match[str]:
    if value.__class__ is not RegexpMatch:
        raise wrong_type(name, "a regexp-match", value)
    found: re.Match[str] = value.found
    return found


def regexp_match_count(m: Any) -> int:
    """(regexp-match-count match): the number of submatches, whether they matched or not."""
    return len(_match("regexp-match-count", m).groups())


def regexp_match_to_list(m: Any) -> Any:
    """(regexp-match->list match)."""
    found = _match("regexp-match->list", m)
    return to_list([_string(part) for part in (found.group(), *found.groups())])


def _string(part: str | None) -> Any:
    return FALSE if part is None else new_string(part)


def _number(name: str, m: Any, field: Any) -> int:
    """The number of a submatch given by name or number; of several with the name, the first that matched."""
    found = _match(name, m)
    if field.__class__ is not Symbol:
        return index(name, field, len(found.groups()) + 1)
    numbers = [number for number, known in enumerate(m.names, 1) if known is field]
    if not numbers:
        raise wrong_type(name, "the name of a submatch", field)
    return next((number for number in numbers if found[number] is not None), numbers[0])


def regexp_match_submatch(m: Any, field: Any = 0) -> Any:
    """(regexp-match-submatch match [field])."""
    number = _number("regexp-match-submatch", m, field)
    return _string(m.found[number])


def regexp_match_submatch_start(m: Any, field: Any = 0) -> Any:
    """(regexp-match-submatch-start match [field])."""
    number = _number("regexp-match-submatch-start", m, field)
    return _position(m, m.found.start(number))


def regexp_match_submatch_end(m: Any, field: Any = 0) -> Any:
    """(regexp-match-submatch-end match [field])."""
    number = _number("regexp-match-submatch-end", m, field)
    return _position(m, m.found.end(number))


def _position(m: RegexpMatch, position: int) -> Any:
    return FALSE if position < 0 else position + m.offset


def regexp_substitute(m: Any, part: Any) -> String:
    """(%regexp-substitute match part): what a part of a substitution stands for."""
    name = "regexp-replace"
    found = _match(name, m)
    if isinstance(part, String):
        return part
    if part.__class__ is Symbol and part.name in ("pre", "post") and part not in m.names:
        return new_string(found.string[: found.start()] if part.name == "pre" else found.string[found.end() :])
    if part.__class__ is not Symbol and part.__class__ is not int:
        raise wrong_type(name, "a string, the name or number of a submatch, a procedure or a list of them", part)
    return new_string(found[_number(name, m, part)] or "")
