"""Data travel through flat tables unchanged, whatever their depth, sharing and cycles."""

import marshal

from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import EOF, FALSE, NIL, TRUE, UNSPECIFIED, Symbol, Vector, char, cons, intern, new_string, to_list
from schemenn.datum_table import build, describe
from schemenn.number import make_rectangular, rational
from schemenn.write import write, write_shared

ATOMS = st.one_of(
    st.integers(),
    st.floats(),
    st.builds(rational, st.integers(), st.integers(min_value=1)),
    st.builds(make_rectangular, st.integers(), st.integers()),
    st.sampled_from([TRUE, FALSE, NIL, UNSPECIFIED, EOF]),
    st.builds(new_string, st.text()),
    st.builds(char, st.characters(codec="utf-8")),
    st.builds(intern, st.text()),
)
DATA = st.recursive(
    ATOMS, lambda inner: st.one_of(st.builds(to_list, st.lists(inner)), st.builds(Vector, st.lists(inner)))
)


@given(DATA)
def test_a_datum_comes_back_as_it_was(datum):
    assert write(build(marshal.loads(marshal.dumps(describe(datum))))) == write(datum)


def test_a_cycle_comes_back():
    pair = cons(1, NIL)
    pair.cdr = pair
    again = build(describe(pair))
    assert again.cdr is again


def test_sharing_comes_back():
    part = to_list([1, 2])
    assert write_shared(build(describe(to_list([part, part])))) == "(#0=(1 2) #0#)"


def test_symbols_come_back_as_the_same_object_and_uninterned_ones_do_not():
    assert build(describe(intern("x"))) is intern("x")
    assert build(describe(Symbol("x"))) is not intern("x")


def test_depth_does_not_matter():
    datum = NIL
    for _ in range(100_000):
        datum = cons(datum, NIL)
    assert len(marshal.loads(marshal.dumps(describe(datum)))) == 100_001
