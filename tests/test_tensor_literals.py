"""The literals of tensors and masks: read from texts and ports, refused where wrong, written, kept in compiled code."""

import marshal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from schemenn.arrays import np
from schemenn.datum import to_list
from schemenn.datum_table import build, describe
from schemenn.errors import IncompleteInput, ReadError
from schemenn.expectations import agrees
from schemenn.primitives.equality import equal, equal_key, eqv
from schemenn.read import DatumReader, read_all
from schemenn.source import Source
from schemenn.syntax import Atom
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor
from schemenn.write import display, short, write
from tests.reading import Characters, failure, read_stream


def read_one(text):
    (syntax,) = read_all(Source("test", text))
    assert isinstance(syntax, Atom)
    assert syntax.span.text() == text
    return syntax.value


READABLE = [
    ("#f64(1.0 2.5)", [1, 2.5]),
    ("#1f64(1 -1/2 #xff)", [1, -0.5, 255]),
    ("#F64(1)", [1]),
    ("#f64()", []),
    ("#f64(#;1 2 #;3)", [2]),
    ("#f64(#;1)", []),
    ("#f64:2(1 2)", [1, 2]),
    ("#2f64((1 2) (3 4))", [[1, 2], [3, 4]]),
    ("#2f64([1 2]\n [3 4])", [[1, 2], [3, 4]]),
    ("#2f64((1 2)(3 4) #;(5))", [[1, 2], [3, 4]]),
    ("#2f64:1:2((1 2))", [[1, 2]]),
    ("#2f64:0:3()", np.zeros((0, 3))),
    ("#2f64:2:0()", np.zeros((2, 0))),
    ("#2f64(() ())", np.zeros((2, 0))),
    ("#2f64()", np.zeros((0, 0))),
    ("#3f64:2:0:5(() ())", np.zeros((2, 0, 5))),
    ("#3f64(((1) (2)))", [[[1], [2]]]),
    ("#f64(1e400 -1e400)", [np.inf, -np.inf]),
]


@pytest.mark.parametrize(("text", "expected"), READABLE, ids=[text for text, _ in READABLE])
def test_a_literal_is_a_tensor(text, expected):
    for value in (read_one(text), *read_stream(text)):
        assert value.__class__ is Tensor
        assert value.array.dtype == np.float64
        assert value.array.tolist() == np.array(expected, dtype=float).tolist()
        assert value.array.shape == np.shape(expected)


def test_a_mask_literal():
    for value in (read_one("#2mask((#t #f) (#false #true))"), *read_stream("#2mask((#t #f) (#f #t))")):
        assert value.__class__ is Mask
        assert value.array.dtype == np.bool_
        assert value.array.tolist() == [[True, False], [False, True]]
    assert read_one("#mask()").array.shape == (0,)
    assert read_one("#2mask:3:0()").array.shape == (3, 0)


REFUSED = [
    ("#f64(1 a)", "a", "an element of a tensor must be a real number"),
    ("#f64(+i)", "+i", "an element of a tensor must be a real number"),
    ("#f64(#t)", "#t", "an element of a tensor must be a real number"),
    ('#f64("1")', '"1"', "an element of a tensor must be a real number"),
    (f"#f64({10**400})", str(10**400), "the number is too large for an element of a tensor"),
    ("#f64((1))", "(1)", "an element stands here in a literal of rank 1, not a list"),
    ("#2f64(1 2)", "1", "a list must stand here: #2f64 nests lists 2 deep"),
    ("#2f64((1 2) 3)", "3", "a list must stand here: #2f64 nests lists 2 deep"),
    ("#2f64((1 . 2))", "(1 . 2)", "a list must stand here: #2f64 nests lists 2 deep"),
    ("#2f64(#(1 2))", "#(1 2)", "a list must stand here: #2f64 nests lists 2 deep"),
    ("#3f64(((1)) (2))", "2", "a list must stand here: #3f64 nests lists 3 deep"),
    ("#2f64((1 2) (3))", "(3)", "rows differ in length: 1 here, 2 in the first"),
    ("#2mask((#t) (#f #t))", "(#f #t)", "rows differ in length: 2 here, 1 in the first"),
    ("#mask(1)", "1", "an element of a mask must be #t or #f"),
    ("#f32(1)", "#f32(", "#f32 is reserved: the elements of a tensor are written with #f64"),
    ("#2f32((1))", "#2f32(", "#f32 is reserved: the elements of a tensor are written with #f64"),
    ("#0f64(1)", "#0f64(", "the rank of a tensor is from 1 to 64"),
    ("#65f64()", "#65f64(", "the rank of a tensor is from 1 to 64"),
    ("#2f64:2()", "#2f64:2(", "the shape :2 is not one of rank 2"),
    ("#2f64:2:2((1 2))", "#2f64:2:2((1 2))", "the literal states the shape 2×2, but what it holds is 1×2"),
    ("#2f64:2:3()", "#2f64:2:3()", "the literal states the shape 2×3, but what it holds is 0×0"),
    ("#f64:3(1 2)", "#f64:3(1 2)", "the literal states the shape 3, but what it holds is 2"),
    ("#2f64:0:999999999999999()", "#2f64:0:999999999999999(", "the shape :0:999999999999999 is too large"),
    ("#f64(1 . 2)", ".", "misplaced dot: a dot stands in lists only"),
    ("#f64(1]", "]", "expected ) to close the #f64( of line 1, got ]"),
    ("#f64 (1)", "#f64", "unknown syntax: #f64"),
    ("#f16(1)", "#f16", "unknown syntax: #f16"),
]


@pytest.mark.parametrize(("text", "place", "message"), REFUSED, ids=[message for _, _, message in REFUSED])
def test_what_is_refused_and_where(text, place, message):
    error, covered = failure(text)
    assert not isinstance(error, IncompleteInput)
    assert (error.message, covered) == (message, place)
    with pytest.raises(ReadError):
        read_stream(text)


@pytest.mark.parametrize("text", ["#f64(", "#f64(1 2", "#2f64((1 2)", "(a #mask(#t", "#3f64:1:2:3("])
def test_a_literal_that_is_not_closed_may_go_on(text):
    error, _ = failure(text)
    assert isinstance(error, IncompleteInput)
    with pytest.raises(IncompleteInput):
        read_stream(text)


@pytest.mark.parametrize(
    ("text", "written", "rest"),
    [
        ("#f64(1)2", "#f64(1.0)", "2"),
        ("#2f64((1)(2)) x", "#2f64((1.0) (2.0))", " x"),
        ("#2f64:0:3()#t", "#2f64:0:3()", "#t"),
        ("#mask(#t)#f", "#mask(#t)", "#f"),
    ],
)
def test_a_port_keeps_what_follows_a_literal(text, written, rest):
    stream = Characters(text)
    assert write(DatumReader(stream).read()) == written
    assert stream.rest() == rest


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([1, 2.5, -0.0], "#f64(1.0 2.5 -0.0)"),
        ([np.inf, -np.inf, np.nan], "#f64(+inf.0 -inf.0 +nan.0)"),
        ([1e300, 1e-7, -1.5e-10, 1e22, 1e16, 123456789.125], "#f64(1e300 1e-7 -1.5e-10 1e22 1e16 123456789.125)"),
        ([1e100, 1e-100, 0.1, 1 / 3], "#f64(1e100 1e-100 0.1 0.3333333333333333)"),
        ([[1, np.nan], [-np.inf, 4]], "#2f64((1.0 +nan.0) (-inf.0 4.0))"),
        ([[[1], [2]]], "#3f64(((1.0) (2.0)))"),
        ([], "#f64()"),
        (np.zeros((0, 3)), "#2f64:0:3()"),
        (np.zeros((2, 0, 1)), "#3f64:2:0:1()"),
    ],
)
def test_a_tensor_is_written_as_its_literal(items, text):
    tensor = make_tensor(np.array(items, dtype=float))
    assert write(tensor) == display(tensor) == text


def test_a_mask_is_written_as_its_literal():
    assert write(make_mask(np.array([True, False]))) == "#mask(#t #f)"
    assert write(make_mask(np.array([[True], [False]]))) == "#2mask((#t) (#f))"
    assert write(make_mask(np.zeros((3, 0), dtype=bool))) == "#2mask:3:0()"


shapes = arrays.array_shapes(min_dims=1, max_dims=4, min_side=0, max_side=4)
tensors = arrays.arrays(np.float64, shapes, elements=st.floats()).map(make_tensor)
masks = arrays.arrays(np.bool_, shapes).map(make_mask)


@given(st.one_of(tensors, masks))
def test_reading_inverts_writing(value):
    text = write(value)
    assert equal(read_one(text), value)
    assert equal(DatumReader(Characters(text)).read(), value)
    assert equal(read_all(Source("test", write(to_list([value, value]))))[0].items[1].value, value)


@given(st.one_of(tensors, masks))
def test_a_constant_comes_back_from_its_table(value):
    again = build(marshal.loads(marshal.dumps(describe(to_list([value]))))).car
    assert again.__class__ is value.__class__
    assert equal(again, value)
    assert again.array.dtype == value.array.dtype


@given(st.one_of(tensors, masks), st.integers(2, 70))
def test_the_short_text_begins_as_the_whole_does(value, limit):
    whole, cut = write(value), short(value, limit)
    assert cut == whole if len(whole) <= limit else cut == whole[: limit - 1] + "…"


def test_the_short_text_of_a_huge_tensor_takes_no_time():
    huge = make_tensor(np.broadcast_to(np.zeros(1), (1000, 1000, 1000)))
    assert short(huge, 20) == "#3f64(((0.0 0.0 0.0…"


def tensor(*items):
    return make_tensor(np.array(items, dtype=float))


def test_equal_tensors_have_one_shape_and_elements_that_are_eqv():
    assert equal(tensor(1, 2), tensor(1, 2))
    assert equal(tensor(np.nan), -tensor(np.nan))
    assert not equal(tensor(0.0), tensor(-0.0))
    assert not equal(tensor(1, 2), tensor([1, 2]))
    assert not equal(tensor(1, 2), tensor(1, 3))
    assert not equal(tensor(1), make_mask(np.array([True])))
    assert equal(make_mask(np.array([True])), make_mask(np.array([True])))
    assert not equal(make_mask(np.array([True])), make_mask(np.array([False])))
    assert equal(to_list([tensor(1), 2]), to_list([tensor(1), 2]))


def test_eqv_is_identity():
    t = tensor(1)
    assert eqv(t, t)
    assert not eqv(t, tensor(1))


@given(tensors, tensors)
def test_keys_of_equal_tensors_are_equal(a, b):
    assert (equal_key(a) == equal_key(b)) == equal(a, b)
    copy = make_tensor(a.array.copy())
    assert equal_key(copy) == equal_key(a)
    assert hash(equal_key(copy)) == hash(equal_key(a))


def test_an_expectation_shows_as_many_digits_as_it_likes():
    third = tensor([1 / 3, 1])
    assert agrees("#2f64((0.33 1))", third)
    assert agrees("#2f64((0.333 1.0))  a third", third)
    assert not agrees("#2f64((0.34 1))", third)
    assert not agrees("#f64(0.33 1)", third)
    assert not agrees("(0.33 1)", third)
