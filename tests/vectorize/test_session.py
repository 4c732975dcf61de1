"""Variants of procedures from the cache, of redefined ones, and after a run that went too deep."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from schemenn.batching import lanes
from schemenn.session import Session
from schemenn.source import Source
from schemenn.tensor import make_tensor
from schemenn.write import write
from tests.vectorize.comparing import Both

PROGRAM = """
(define (relu x) (if (> x 0) x 0))
(define (scaled k) (lambda (x) (* k (relu x))))
(list (map (scaled 3) #f64(-1.0 2.0)) (why-not-vectorized (scaled 3) #f64(1.0)))
"""


def test_a_program_from_the_cache_has_variants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHEMENN_CACHE", str(tmp_path))
    for _ in range(2):
        assert write(Session().run_source(Source("p", PROGRAM))) == "(#f64(0.0 6.0) #f)"


def test_a_builtin_defined_anew_is_not_the_builtin() -> None:
    session = Session()
    session.run_source(Source("a", "(define (f x) (abs x)) (map f #f64(-1.0))"))
    session.run_source(Source("b", "(define (abs x) (+ x 100))"))
    assert write(session.run_source(Source("c", "(map f #f64(-1.0))"))) == "#f64(99.0)"


def test_inner_procedures_of_opened_maps_keep_what_they_capture() -> None:
    text = """
    (define (f k v) (map (lambda (x) (let ((g (lambda (y) (- (* k y) x)))) (sum (map g v)))) v))
    (f 10 #f64(1.0 2.0))
    """
    assert write(Session().run_source(Source("a", text))) == "#f64(28.0 26.0)"


def test_a_run_that_goes_too_deep_leaves_no_trace() -> None:
    both = Both("(define (f x n) (if (= n 0) x (+ 1 (f x (- n 1)))))")
    tensor = make_tensor(np.array([1.0, 2.0]))
    deep = both.run("(lambda (x) (f x 5000))")
    assert both.why_not(deep, tensor).startswith("the recursion is too deep")
    assert lanes._Depth.now == 0
    assert both.by_elements(deep, tensor).array.tolist() == [5001.0, 5002.0]
