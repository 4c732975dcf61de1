"""Values for tests of tensors: Scheme lists and tensors out of Python's, and strategies that make arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from schemenn.datum import Pair, to_list, NIL
from schemenn.primitives.check import elements
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

FINITE = st.floats(-1e6, 1e6)
ANY_FLOAT = st.one_of(FINITE, st.sampled_from([0.0, -0.0, 1.0, -1.0, np.inf, -np.inf, np.nan, 5e-324, 1e308]))


def tensor(value: Any) -> Tensor:
    """The tensor of nested Python lists or an array."""
    return make_tensor(np.ascontiguousarray(value, dtype=np.float64))


def mask(value: Any) -> Mask:
    return make_mask(np.array(value, dtype=np.bool_))


def scheme(value: Any) -> Any:
    """The Scheme list of nested Python lists."""
    return to_list([scheme(item) for item in value]) if isinstance(value, list) else value


def plain(value: Any) -> Any:
    """Nested Python lists of a Scheme list, a tensor or a mask; a number as it is."""
    if isinstance(value, Tensor | Mask):
        assert value.array.dtype == (np.float64 if isinstance(value, Tensor) else np.bool_)
        assert value.array.flags.c_contiguous
        assert value.array.ndim > 0
        return value.array.tolist()
    if isinstance(value, Pair) or value is NIL:
        return [plain(item) for item in elements("plain", value)]
    assert not isinstance(value, np.generic)
    return value


def shaped(shape: Any, items: st.SearchStrategy[float] = FINITE) -> st.SearchStrategy[Any]:
    """Arrays of a shape, or of one that a strategy draws."""
    return arrays.arrays(np.float64, shape, elements=items)


SHAPES = arrays.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4)
