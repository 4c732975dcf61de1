"""How values are printed: as they read, but for the middle of large tensors at a prompt."""

from schemenn.arrays import np
from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.repl.show import show
from schemenn.tensor import make_mask, make_tensor


def test_values_print_as_they_read():
    assert show(1.5) == "1.5\n"
    assert show(UNSPECIFIED) == ""
    assert show(MultipleValues((1, 2))) == "1\n2\n"
    assert show(make_tensor(np.arange(3.0)), at_prompt=True) == "#f64(0.0 1.0 2.0)\n"


def test_a_prompt_leaves_out_the_middle_of_a_large_tensor_and_tells_its_shape():
    vector = make_tensor(np.arange(100.0))
    assert show(vector, at_prompt=True) == "#f64(0.0 1.0 2.0 … 97.0 98.0 99.0)  ; shape (100)\n"
    matrix = make_tensor(np.zeros((40, 2)))
    row = "(0.0 0.0)"
    rows = " ".join([row] * 3)
    assert show(matrix, at_prompt=True) == f"#2f64({rows} … {rows})  ; shape (40 2)\n"
    mask = make_mask(np.ones(61, dtype=bool))
    assert show(mask, at_prompt=True) == "#mask(#t #t #t … #t #t #t)  ; shape (61)\n"


def test_elsewhere_all_of_it_is_shown():
    vector = make_tensor(np.arange(100.0))
    assert "…" not in show(vector)
