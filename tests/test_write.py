"""The writer: texts that read back, labels for what is shared, and short texts whatever the size."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import (
    DEFAULT,
    EOF,
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Bytevector,
    Environment,
    MultipleValues,
    Pair,
    Promise,
    String,
    new_string,
    Symbol,
    Vector,
    char,
    cons,
    intern,
    to_list,
)
from schemenn.errors import OutOfRange, UserError, WrongType
from schemenn.number import Complex, make_rectangular, rational
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import to_datum
from schemenn.write import display, register, short, write, write_shared, write_simple


def read(text: str) -> Any:
    """The one datum of a text."""
    (datum,) = read_all(Source("test", text))
    return to_datum(datum)


UNCHANGED = [
    "()",
    "(a)",
    "(a b . c)",
    "((a) ((b)) ())",
    "(a #(b (c) #()) . #(d))",
    "#()",
    "#(1 2)",
    "#u8()",
    "#u8(0 255)",
    "(#t #f)",
    "(quote x)",
    "(quasiquote (a (unquote b) (unquote-splicing c)))",
    "(1 -2 1/2 1.5 0.5 1e100 -0.0 +inf.0 -inf.0 +nan.0 1+2i -1.5i)",
    '("" "abc" "a\\"b\\\\c" "\\a\\b\\t\\n\\r" "\\x0;\\x7f;\\x200b;" "λ∇")',
    "(#\\a #\\A #\\( #\\; #\\λ #\\x)",
    "(#\\alarm #\\backspace #\\delete #\\escape #\\newline #\\null #\\return #\\space #\\tab)",
    "(#\\x1 #\\x200b #\\xa0)",
    "(abc ABC + - ... 1+ -1+ ->x .a a.b <=? ∇ dL/dW W₁ a#b 1.2.3 +a)",
    "(|| |a b| |1| |-1/2| |+i| |.5| |.| |#a| |a(b| |a\\|b| |a\\\\b| |a\\nb| |a;b|)",
    "(|1/0| |+inf.0| |'| |{| |a,b| |\\x0;|)",
    "#0=(a . #0#)",
    "#0=(a #0#)",
    "(a . #0=(b . #0#))",
    "#0=#(a #0# #1=(b #1# #0#))",
    "(#0=(a . #0#) #1=(b . #1#))",
    "(#0=(a #0#) . #0#)",
]


@pytest.mark.parametrize("text", UNCHANGED)
def test_what_is_written_as_it_was_read(text: str) -> None:
    assert write(read(text)) == text


@pytest.mark.parametrize(
    ("text", "written", "shared"),
    [
        ("(#0=(a) #0#)", "((a) (a))", "(#0=(a) #0#)"),
        ("(#0=(a) . #0#)", "((a) a)", "(#0=(a) . #0#)"),
        ("#(#0=#(a) #0#)", "#(#(a) #(a))", "#(#0=#(a) #0#)"),
        ("(#0=(b) #1=(c #0#) #1#)", "((b) (c (b)) (c (b)))", "(#0=(b) #1=(c #0#) #1#)"),
        ("(#0=(a . #0#) #0#)", "(#0=(a . #0#) #0#)", "(#0=(a . #0#) #0#)"),
        ('(#0="s" #0#)', '("s" "s")', '("s" "s")'),
        ("(a a () ())", "(a a () ())", "(a a () ())"),
    ],
)
def test_labels_for_cycles_or_for_all_that_is_shared(text: str, written: str, shared: str) -> None:
    """`write` labels cycles only, `write-shared` all pairs and vectors that occur twice (R7RS 6.13.3)."""
    assert write(read(text)) == written
    assert write_shared(read(text)) == shared


def test_write_simple_uses_no_labels() -> None:
    assert write_simple(read("(#0=(a) #0#)")) == "((a) (a))"
    with pytest.raises(WrongType):
        write_simple(read("#0=(a . #0#)"))


@pytest.mark.parametrize(
    ("text", "displayed"),
    [
        ('"a\\n\\"b"', 'a\n"b'),
        ("#\\a", "a"),
        ("#\\space", " "),
        ("|a b|", "a b"),
        ('("a" #\\b |c d| 1.5 #("e"))', "(a b c d 1.5 #(e))"),
        ("#0=(a #0#)", "#0=(a #0#)"),
        ("(quote a)", "(quote a)"),
    ],
)
def test_display(text: str, displayed: str) -> None:
    assert display(read(text)) == displayed


def test_objects_without_a_datum_syntax() -> None:
    def square(x: int) -> int:
        return x * x

    square.__name__ = "square"
    assert write(square) == display(square) == "#<procedure square>"
    assert write(lambda x: x) == "#<procedure>"
    assert write(math.sin) == "#<procedure sin>"
    assert write(UNSPECIFIED) == "#<unspecified>"
    assert write(EOF) == "#<eof>"
    assert write(DEFAULT) == "#<default>"
    assert write(to_list([TRUE, FALSE, EOF])) == "(#t #f #<eof>)"
    assert write(Promise(True, 1)) == "#<promise>"
    assert write(Environment(None)) == "#<environment>"
    assert write(MultipleValues((1, new_string("a")))) == '1 "a"'
    assert write(OutOfRange("f: too big")) == "#<error f: too big>"
    assert write(UserError("too long:", (5, new_string("a")), FALSE)) == '#<error too long: 5 "a">'
    assert write(Symbol("uninterned")) == "uninterned"


class Box:
    """A class that the writer does not know."""

    def __init__(self, content: Any) -> None:
        self.content = content


@pytest.fixture(params=["text", "parts"])
def boxes(request: pytest.FixtureRequest) -> Iterator[None]:
    """Boxes with a printer, of either kind."""

    def text(box: Box, write_inner: Callable[[Any], str]) -> str:
        return f"#<box {write_inner(box.content)}>"

    def parts(box: Box, write_inner: Callable[[Any], str]) -> list[Any]:
        return ["#<box ", box.content, ">"]

    register(Box, text if request.param == "text" else parts)
    yield
    register(Box, lambda box, write_inner: "#<box>")


@pytest.mark.usefixtures("boxes")
def test_registered_printers() -> None:
    class LargeBox(Box):
        """A subclass, printed like its base."""

    assert write(Box(new_string("a"))) == '#<box "a">'
    assert display(Box(new_string("a"))) == "#<box a>"
    assert write(to_list([Box(to_list([LargeBox(1), 2]))])) == "(#<box (#<box 1> 2)>)"
    assert short(Box(new_string("a" * 100)), 20) == '#<box "aaaaaaaaaaaa…'


@pytest.mark.usefixtures("boxes")
def test_a_box_that_contains_itself() -> None:
    box = Box(None)
    box.content = to_list([1, box])
    assert write(box) == "#<box (1 …)>"
    assert write(to_list([box, box])) == "(#<box (1 …)> #<box (1 …)>)"
    ring = cons(1, NIL)
    ring.cdr = ring
    assert write(to_list([1, Box(2), ring])) == "(1 #<box 2> #0=(1 . #0#))"


@pytest.mark.usefixtures("boxes")
def test_deeply_nested_boxes() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(10**6)
    box = Box(1)
    for _ in range(10_000):
        box = Box(box)
    assert len(write(box)) == 10_001 * 7 + 1
    assert len(short(box)) == 60
    sys.setrecursionlimit(limit)


def test_an_unknown_class_is_named() -> None:
    class Gadget:
        """Nobody registered it."""

    assert write(Gadget()) == "#<gadget>"


def ring_of_pairs() -> Pair:
    """A circular list of three."""
    ring = to_list([1, 2, 3])
    assert isinstance(ring, Pair)
    ring.cdr.cdr.cdr = ring
    return ring


def car_ring() -> Pair:
    """A pair that is its own car."""
    pair = cons(NIL, NIL)
    pair.car = pair
    return pair


@pytest.mark.parametrize(
    ("datum", "text"),
    [
        (to_list([1, 2]), "(1 2)"),
        (to_list(list(range(1_000_000))), "(0 1 2 3 4 5 6…"),
        (Vector([0] * 1_000_000), "#(0 0 0 0 0 0 …"),
        (new_string("a" * 10_000_000), '"aaaaaaaaaaaaa…'),
        (new_string("a\nb"), '"a\\nb"'),
        (intern("x" * 1_000), "xxxxxxxxxxxxxx…"),
        (intern("a b" * 1_000), "a ba ba ba ba …"),
        (Bytevector(bytearray(10_000_000)), "#u8(0 0 0 0 0 …"),
        (ring_of_pairs(), "(1 2 3 1 2 3 1…"),
        (car_ring(), "((((((((((((((…"),
        (10**1_000_000, "#<integer of a…"),
        (rational(1, 10**1_000_000), "1/#<integer of…"),
        (Complex(1, 10**1_000_000), "#<complex 1 #<…"),
        (Complex(1, 2), "1+2i"),
        (10**14, "100000000000000"),
    ],
    ids=range(15),
)
def test_short_texts_are_short_and_quick(datum: Any, text: str) -> None:
    start = time.perf_counter()
    assert short(datum, 15) == text
    assert time.perf_counter() - start < 1


def test_short_texts_stand_on_one_line() -> None:
    class Page:
        """Printed on two lines."""

    register(Page, lambda page, write_inner: "#<page\n1>")
    assert short(Page()) == "#<page 1>"


def test_huge_and_deep_data() -> None:
    start = time.perf_counter()
    nested: Any = NIL
    for _ in range(300_000):
        nested = cons(nested, NIL)
    assert write(nested) == "(" * 300_001 + ")" * 300_001
    vector: Any = Vector([])
    for _ in range(300_000):
        vector = Vector([vector])
    assert write_shared(vector) == "#(" * 300_001 + ")" * 300_001
    assert write(to_list([7] * 300_000)) == "(" + " ".join(["7"] * 300_000) + ")"
    assert write(new_string('"' * 500_000)) == '"' + '\\"' * 500_000 + '"'
    assert time.perf_counter() - start < 20


def test_sharing_without_cycles_is_found_in_linear_time() -> None:
    """Thirty pairs, each twice in the next: a thousand million when written out."""
    datum: Any = intern("a")
    for _ in range(30):
        datum = cons(datum, datum)
    assert write_shared(cons(datum, NIL)).count("=") == 29
    assert short(datum, 20) == "((((((((((((((((((((…"[:19] + "…"


atoms = st.one_of(
    st.integers(),
    st.floats(),
    st.builds(rational, st.integers(), st.integers(min_value=1)),
    st.builds(make_rectangular, st.floats(), st.integers()),
    st.sampled_from([TRUE, FALSE, NIL]),
    st.builds(new_string, st.text()),
    st.builds(char, st.characters(codec="utf-8")),
    st.builds(intern, st.text()),
    st.builds(intern, st.text("+-.0123456789ei/#|\\() aA", max_size=6)),
    st.builds(lambda data: Bytevector(bytearray(data)), st.binary(max_size=8)),
)
data = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds(to_list, st.lists(inner)),
        st.builds(to_list, st.lists(inner, min_size=1), inner),
        st.builds(Vector, st.lists(inner)),
    ),
)


def same(a: Any, b: Any) -> bool:
    """`equal?`, with nan equal to nan and the signs of zeros told apart."""
    if a.__class__ is not b.__class__:
        return False
    match a:
        case Pair():
            return same(a.car, b.car) and same(a.cdr, b.cdr)
        case Vector():
            return len(a.items) == len(b.items) and False not in map(same, a.items, b.items)
        case String():
            return bool(a.text == b.text)
        case Bytevector():
            return bool(a.data == b.data)
        case Complex():
            return same(a.re, b.re) and same(a.im, b.im)
        case float():
            return repr(a) == repr(b)
    return bool(a == b)


@given(data)
def test_reading_inverts_writing(datum: Any) -> None:
    assert same(read(write(datum)), datum)
    assert same(read(write_shared(datum)), datum)


@given(st.lists(st.tuples(st.sampled_from("pv"), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=10))
def test_reading_inverts_writing_of_any_graph(nodes: list[tuple[str, int, int]]) -> None:
    """Pairs and vectors that refer to one another at random: what is read is written the same again."""
    made: list[Any] = [cons(i, NIL) if kind == "p" else Vector([i, NIL]) for i, (kind, _, _) in enumerate(nodes)]
    for node, (_, first, second) in zip(made, nodes, strict=True):
        targets = [made[k] if k < len(made) else k for k in (first, second)]
        if node.__class__ is Pair:
            node.car, node.cdr = targets
        else:
            node.items = targets
    shared = write_shared(made[0])
    assert write_shared(read(shared)) == shared
    with_cycles = write(made[0])
    assert write(read(with_cycles)) == with_cycles
    assert len(short(made[0])) <= 60
