"""Random numbers from explicit generators: the same seed gives the same, the shapes and kinds asked for, and errors."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, NIL, TRUE, Vector, intern
from schemenn.errors import LimitExceeded, OutOfRange, RunError, WrongType
from schemenn.number import rational
from schemenn.primitives.random_tensors import (
    is_rng,
    make_rng,
    random_choice,
    random_integers,
    random_normal,
    random_permutation,
    random_uniform,
    rng_split,
    shuffle,
)
from schemenn.write import write
from tests.primitives.tensor_values import plain, scheme, tensor

SEEDS = st.integers(0, 2**70)


def error(function: Any, *operands: Any) -> RunError:
    with pytest.raises(RunError) as caught:
        function(*[scheme(operand) for operand in operands])
    return caught.value


def draws(seed: int) -> list[Any]:
    """One draw of every kind from a generator of that seed."""
    r = make_rng(seed)
    return [
        plain(random_normal(r, scheme([2, 3]))),
        plain(random_uniform(r, 4)),
        plain(random_integers(r, scheme([2, 2]), 0, 1000)),
        plain(random_permutation(r, 5)),
        plain(shuffle(r, scheme(list(range(20))))),
        random_choice(r, scheme(list(range(100)))),
        plain(random_normal(rng_split(r), 3)),
    ]


@given(SEEDS)
def test_the_same_seed_gives_the_same_numbers(seed: int) -> None:
    assert draws(seed) == draws(seed)


def test_numbers_are_those_of_the_generator_of_numpy() -> None:
    expected = np.random.Generator(np.random.PCG64(np.random.SeedSequence(42)))
    r = make_rng(42)
    assert plain(random_normal(r, scheme([2, 3]))) == expected.standard_normal((2, 3)).tolist()
    assert plain(random_uniform(r, 3)) == expected.random(3).tolist()


def test_other_seeds_and_splits_give_other_numbers() -> None:
    r = make_rng(1)
    children = [rng_split(r), *plain(rng_split(r, 2)), rng_split(rng_split(r))]
    firsts = [random_normal(each) for each in (make_rng(1), make_rng(2), *children)]
    assert len(set(firsts)) == len(firsts)
    assert random_normal(r) == firsts[0]


def test_a_split_generator_does_not_depend_on_what_was_drawn() -> None:
    first, second = make_rng(7), make_rng(7)
    random_normal(second, 10)
    assert random_normal(rng_split(first)) == random_normal(rng_split(second))


def test_how_a_generator_is_written() -> None:
    r = make_rng(42)
    assert write(r) == "#<rng seed 42>"
    assert write(rng_split(rng_split(r))) == "#<rng seed 42 split 0 split 0>"
    assert write(rng_split(r)) == "#<rng seed 42 split 1>"
    assert is_rng(r) is TRUE
    assert is_rng(42) is FALSE


def test_the_shape_is_a_list_of_lengths_or_one_length_or_none() -> None:
    r = make_rng(0)
    for function in (random_normal, random_uniform):
        assert function(r, scheme([2, 3])).array.shape == (2, 3)
        assert function(r, 4).array.shape == (4,)
        assert function(r, scheme([0, 3])).array.shape == (0, 3)
        assert function(r, NIL).__class__ is float
        assert function(r).__class__ is float


@given(SEEDS, st.integers(-1000, 1000), st.integers(1, 1000))
def test_uniform_numbers_and_integers_lie_between_the_limits(seed: int, low: int, width: int) -> None:
    r = make_rng(seed)
    numbers = plain(random_uniform(r, 10, low, rational(2 * (low + width) + 1, 2)))
    assert all([low <= x < low + width + 0.5 for x in numbers])
    integers = plain(random_integers(r, scheme([5, 2]), low, low + width))
    assert all([k.__class__ is int and low <= k < low + width for row in integers for k in row])
    assert low <= random_integers(r, NIL, low, low + width) < low + width


def test_uniform_numbers_stay_below_a_limit_that_rounding_reaches() -> None:
    limit = 1.0 + 2**-52
    assert set(plain(random_uniform(make_rng(0), 100, 1.0, limit))) == {1.0}
    assert random_uniform(make_rng(0), NIL, 1.0, limit) == 1.0


def test_the_moments_of_the_distributions() -> None:
    r = make_rng(3)
    normal = random_normal(r, 100_000, 5, rational(1, 2)).array
    uniform = random_uniform(r, 100_000, -1, 3).array
    assert abs(normal.mean() - 5) < 0.01
    assert abs(normal.std() - 0.5) < 0.01
    assert abs(uniform.mean() - 1) < 0.02
    assert abs(uniform.std() - 4 / 12**0.5) < 0.02


@given(SEEDS, st.lists(st.integers()))
def test_a_shuffled_list_or_vector_has_the_same_elements(seed: int, items: list[int]) -> None:
    r = make_rng(seed)
    given_list, given_vector = scheme(items), Vector(list(items))
    assert sorted(plain(shuffle(r, given_list))) == sorted(items)
    assert sorted(shuffle(r, given_vector).items) == sorted(items)
    assert sorted(plain(shuffle(given_list))) == sorted(items)
    assert plain(given_list) == given_vector.items == items


def test_a_shuffled_tensor_has_the_same_rows() -> None:
    t = tensor([[1, 2], [3, 4], [5, 6]])
    assert sorted(plain(shuffle(make_rng(0), t))) == [[1, 2], [3, 4], [5, 6]]
    assert plain(t) == [[1, 2], [3, 4], [5, 6]]


def test_every_order_and_every_element_comes_up() -> None:
    r = make_rng(5)
    orders = {tuple(plain(shuffle(r, scheme([1, 2, 3])))) for _ in range(200)}
    assert len(orders) == 6
    assert {tuple(plain(shuffle(scheme([1, 2, 3])))) for _ in range(200)} == orders
    assert {random_choice(r, scheme([1, 2, 3])) for _ in range(100)} == {1, 2, 3}


def test_choices_are_of_the_kind_of_what_they_are_from() -> None:
    r = make_rng(1)
    assert plain(random_choice(r, tensor([[1, 2], [1, 2]]))) == [1.0, 2.0]
    assert random_choice(r, tensor([3, 3])).__class__ is float
    assert random_choice(r, Vector([intern("a")])) is intern("a")
    assert sorted(plain(random_choice(r, scheme([1, 2, 3]), 3))) == [1, 2, 3]
    assert len(random_choice(r, Vector([1, 2, 3]), 2).items) == 2
    assert random_choice(r, tensor([[1, 2], [3, 4], [5, 6]]), 2).array.shape == (2, 2)
    assert random_choice(r, NIL, 0) is NIL


@pytest.mark.parametrize(
    ("function", "operands", "text"),
    [
        (make_rng, (-1,), "make-rng: expected an exact nonnegative integer, got -1"),
        (make_rng, (1.0,), "make-rng: expected an exact nonnegative integer, got 1.0"),
        (random_normal, (42, [2]), "random-normal: expected a random number generator, got 42"),
        (random_normal, (make_rng(0), [2, -1]), "random-normal: size -1 is out of range (it must not be negative)"),
        (random_normal, (make_rng(0), 2.0), "random-normal: expected a size, got 2.0"),
        (
            random_normal,
            (make_rng(0), 2, 0, -1),
            "random-normal: deviation -1 is out of range (it must not be negative)",
        ),
        (random_normal, (make_rng(0), 2, np.inf), "random-normal: expected a finite real number, got +inf.0"),
        (
            random_uniform,
            (make_rng(0), 2, 1, 1),
            "random-uniform: limit 1 is out of range (it must be greater than the lower one)",
        ),
        (random_uniform, (make_rng(0), 2, -1e308, 1e308), "random-uniform: the limits are too far apart"),
        (
            random_integers,
            (make_rng(0), 2, 5, 5),
            "random-integers: limit 5 is out of range (it must be greater than the lower one)",
        ),
        (random_integers, (make_rng(0), 2, 0, 0.5), "random-integers: expected an exact integer, got 0.5"),
        (random_integers, (make_rng(0), 2, 0, 2**64), "random-integers: the limits must be within 64 bits"),
        (random_choice, (make_rng(0), []), "random-choice: 1 of 0 elements cannot be chosen"),
        (random_choice, (make_rng(0), [1], 2), "random-choice: 2 of 1 elements cannot be chosen"),
        (shuffle, (make_rng(0), 5), "shuffle: expected a list, a vector or a tensor, got 5"),
        (rng_split, (5,), "rng-split: expected a random number generator, got 5"),
    ],
)
def test_wrong_operands_are_refused(function: Any, operands: Any, text: str) -> None:
    assert error(function, *operands).message == text


def test_sizes_are_checked_before_anything_is_made() -> None:
    assert isinstance(error(random_normal, make_rng(0), [10**6, 10**6]), LimitExceeded)
    assert isinstance(error(random_uniform, make_rng(0), [10**12]), LimitExceeded)
    assert isinstance(error(random_integers, make_rng(0), [10**6, 10**6], 0, 2), LimitExceeded)
    assert isinstance(error(random_permutation, make_rng(0), 10**12), LimitExceeded)


def test_kinds_of_errors() -> None:
    assert isinstance(error(shuffle, 5), WrongType)
    assert isinstance(error(random_choice, make_rng(0), []), OutOfRange)
