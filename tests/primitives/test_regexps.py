"""Regular expressions: the longest match, told by a matcher that tries everything; errors name the bad part."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemenn.errors import WrongType
from schemenn.primitives.automata import Automaton
from schemenn.primitives.code_points import CodePoints
from schemenn.primitives.regexps import Regexp, regexp
from schemenn.primitives.sre import SreReader
from schemenn.primitives.sre_sets import Mode
from schemenn.primitives.sre_tree import Assertion, Chars, Choice, Group, Repeat, Seq, is_longest_first
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import to_datum


def sre(text):
    return to_datum(read_all(Source("test", text))[0])


def ends(node, text, start):
    """Where the matches of the expression that begin at `start` end: the definition, tried out."""
    match node:
        case Chars(points):
            return {start + 1} if start < len(text) and ord(text[start]) in points else set()
        case Assertion(kind):
            return {start} if (start == 0 if kind == "bos" else start == len(text)) else set()
        case Seq(items):
            here = {start}
            for item in items:
                here = {end for place in here for end in ends(item, text, place)}
            return here
        case Choice(items):
            return {end for item in items for end in ends(item, text, start)}
        case Group(item):
            return ends(item, text, start)
        case Repeat(item, least, most):
            return repeated_ends(item, least, most, text, start)
    raise AssertionError(node)


def repeated_ends(item, least, most, text, start):
    reached, here = set(), {start}
    for count in range((len(text) + least + 1 if most is None else most) + 1):
        if count >= least:
            reached |= here
        here = {end for place in here for end in ends(item, text, place)}
    return reached


def trees():
    leaves = st.sampled_from("aabbc").map(lambda c: Chars(CodePoints.of_text(c)))
    edges = st.sampled_from(["bos", "eos"]).map(Assertion)
    counts = st.sampled_from([(0, None), (1, None), (0, 1), (2, 3), (0, 0), (2, 2)])

    def larger(inner):
        several = st.lists(inner, min_size=1, max_size=3).map(tuple)
        repeats = st.tuples(inner, counts).map(lambda pair: Repeat(pair[0], *pair[1]))
        return several.map(Seq) | several.map(Choice) | repeats

    return st.recursive(leaves | leaves | leaves | edges, larger, max_leaves=8)


@given(trees(), st.text("abc", max_size=7))
@settings(max_examples=500, deadline=None)
def test_search_answers_the_longest_of_the_leftmost_matches(tree, text):
    expected = next(((start, max(found)) for start in range(len(text) + 1) if (found := ends(tree, text, start))), None)
    found = Regexp(None, tree, []).search(text, 0)
    assert (found and found.span()) == expected


@given(trees(), st.text("abc", max_size=7))
@settings(max_examples=300, deadline=None)
def test_automaton_tells_the_longest_end(tree, text):
    assert Automaton(tree).longest(text, 0) == max(ends(tree, text, 0), default=-1)


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ('(: "a" (* any) "foo")', True),
        ('(or "if" "ifdef")', True),
        ('(or "if" (+ alpha))', False),
        ('(: (* "a") (? "ab"))', False),
        ('(* (or "a" "ab"))', False),
    ],
)
def test_only_ambiguous_expressions_need_the_automaton(text, simple):
    assert is_longest_first(SreReader().read(sre(text), Mode())) == simple


def test_automaton_takes_time_in_proportion_to_the_text():
    slow_when_backtracking = regexp(sre('(: (* (or "a" "aa")) (* "a"))'))
    assert slow_when_backtracking.search("a" * 20000, 0).end() == 20000
    assert slow_when_backtracking.fullmatch("a" * 20000 + "b") is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('(: "a" (foo "b"))', '(foo "b")'),
        ("(* 5)", "5"),
        ("(or alpha bogus)", "bogus"),
        ('(= -1 "a")', '(= -1 "a")'),
        ('(** 3 2 "a")', '(** 3 2 "a")'),
        ('(- alpha "ab")', '"ab"'),
        ('(/ "abc")', '(/ "abc")'),
        ("(: (backref 2) ($ any))", "(backref 2)"),
        ("($ any (backref 1))", "(backref 1)"),
        ('(look-behind (* "a"))', '(look-behind (* "a"))'),
        ('("a" "b")', '("a" "b")'),
        ('(-> "a" "b")', '(-> "a" "b")'),
        ('(: "a" . "b")', '(: "a" . "b")'),
    ],
)
def test_errors_name_the_part_that_is_wrong(text, part):
    with pytest.raises(WrongType) as caught:
        regexp(sre(text))
    assert part in caught.value.message
