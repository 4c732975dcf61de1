"""`(import (python …))`: only where it is allowed; values go over and come back; arrays are shared."""

import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.errors import ExpandError, NotDifferentiable, PythonError, RunError, SchemeError, SchemeExit, WrongType
from schemenn.expectations import agrees, parse
from schemenn.primitives.python_values import to_python, to_scheme
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

DOCS = Path(__file__).parent.parent / "docs" / "python.md"


def run(text, sandboxed=False, allows_python=True):
    return Session(sandboxed, allows_python).run_source(Source("a.scm", text))


def written(text):
    return write(run(text))


@pytest.mark.parametrize("block", re.findall(r"```\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S))
def test_the_examples_of_the_docs(block):
    source = Source("python.md", block)
    expected = [example for example in parse(source)]
    values = []
    Session(allows_python=True).run_source(source, lambda value, span: values.append((span.line, value)))
    told = dict(values)
    for example in expected:
        for expectation in example.of("value"):
            assert agrees(expectation.text, told[example.span.line]), expectation.text


WITHOUT = ["(import (python math))", "(import (only (python os) getcwd))", "(begin (import (prefix (python os) o:)))"]


@pytest.mark.parametrize("text", WITHOUT)
def test_without_the_option_it_is_an_error_that_names_it(text):
    with pytest.raises(ExpandError, match="only with the option --allow-python"):
        run(text, allows_python=False)


@pytest.mark.parametrize("text", [*WITHOUT, "(eval '(import (python os)) (interaction-environment))"])
def test_a_sandbox_never_has_it(text):
    with pytest.raises(SchemeError, match="no access to Python in a sandbox"):
        run(text, sandboxed=True)


@pytest.mark.parametrize(
    "text", ['(python-import "os")', '(apply python-import (list "os"))', '(map python-ref (list 1) (list "real"))']
)
def test_the_procedures_are_closed_too(text):
    with pytest.raises(RunError, match="only with the option --allow-python"):
        run(text, allows_python=False)
    with pytest.raises(RunError, match="no access to Python in a sandbox"):
        run(text, sandboxed=True)


def test_environment_cannot_open_it():
    with pytest.raises(SchemeError, match="--allow-python"):
        run("(eval '(getcwd) (environment '(only (python os) getcwd)))", allows_python=False)


def test_names_of_scheme_keep_their_meaning():
    assert written("(import (python math)) (list (sqrt 16) (math.sqrt 16) (exp 0))") == "(4 4.0 1)"


def test_a_program_from_the_cache_asks_again(tmp_path):
    program = tmp_path / "a.scm"
    program.write_text("(import (scheme base) (scheme write) (python math))\n(display (math.floor 2.5))\n")

    def execute(*options):
        words = [sys.executable, "-m", "schemenn", *options, "run", str(program)]
        return subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)

    assert [execute("--allow-python").stdout for _ in range(2)] == ["2", "2"]
    assert (execute().returncode, execute("--sandbox", "--allow-python").returncode) == (1, 1)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
    | st.fractions() | st.complex_numbers(allow_nan=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
    max_leaves=12,
)  # fmt: skip


@given(PLAIN)
def test_what_goes_to_scheme_comes_back(value):
    back = to_python(to_scheme(value))
    assert back == value or (isinstance(value, Fraction) and Fraction(back) == value)


def test_tensors_and_arrays_are_one_piece_of_memory():
    array = np.arange(6.0).reshape(2, 3)
    tensor = to_scheme(array)
    assert np.shares_memory(tensor.array, array)
    assert to_python(tensor) is tensor.array
    assert np.shares_memory(to_scheme(array > 2).array, array > 2) is False
    mask = array > 2
    assert np.shares_memory(to_scheme(mask).array, mask)


@pytest.mark.parametrize("kind", ["int64", "float32", "uint8"])
def test_arrays_of_other_numbers_are_copied(kind):
    assert write(to_scheme(np.array([1, 2], dtype=kind))) == "#f64(1.0 2.0)"


def test_objects_procedures_and_callables_come_back_as_themselves():
    thing = object()
    assert to_python(to_scheme(thing)) is thing
    assert to_python(to_scheme(len)) is len
    procedure = run("(lambda (x) (* x 2))")
    assert to_scheme(to_python(procedure)) is procedure
    assert to_python(procedure)(21) == 42


def test_python_calls_procedures():
    assert (
        written("(import (python functools)) (functools.reduce (lambda (a b) (cons b a)) (list 1 2 3) (list))")
        == "(3 2 1)"
    )


def test_an_escape_passes_through_python():
    text = "(import (python functools)) (call/cc (lambda (k) (functools.reduce (lambda (a b) (k 'out)) '(1 2 3))))"
    assert written(text) == "out"


def test_a_continuation_is_not_kept_in_a_call_from_python():
    keep = "(lambda (a b) (call/cc (lambda (k) (set! s k) 1)))"
    text = f"(import (python functools)) (define s #f) (functools.reduce {keep} '(1 2))"
    with pytest.raises(WrongType, match="cannot keep its continuation"):
        run(text)


def test_errors_on_both_sides():
    with pytest.raises(PythonError, match="python: ValueError: math domain error") as caught:
        run("(import (python math)) (math.sqrt -1)")
    assert caught.value.span.text() == "(math.sqrt -1)"
    with pytest.raises(WrongType, match="car: expected a pair, got 5"):
        run("(import (python functools)) (functools.reduce (lambda (a b) (car 5)) '(1 2))")
    assert written("(import (python math)) (guard (e ((error-object? e) 'caught)) (math.sqrt -1))") == "caught"
    with pytest.raises(SchemeError, match="cannot import nosuchmodule"):
        run("(import (python nosuchmodule))")
    with pytest.raises(SchemeExit) as left:
        run("(import (python sys)) (sys.exit 3)")
    assert left.value.code == 3


def test_circular_and_deep_data_stay_on_this_side():
    with pytest.raises(WrongType, match="a list that ends"):
        run("(import (python builtins)) (define l (list 1)) (set-cdr! l l) (builtins.len l)")
    deep = "(let loop ((i 0) (l '())) (if (= i 1000000) l (loop (+ i 1) (list l))))"
    with pytest.raises(WrongType, match="nested"):
        run(f"(import (python builtins)) (builtins.len {deep})")


def test_nothing_is_differentiated_through_python():
    with pytest.raises(NotDifferentiable):
        run("(import (python math)) ((gradient-of (lambda (x) (math.sin x)) 1.0))")
