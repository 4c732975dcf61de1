"""Both runs of a `map` over tensors, at once and element by element, and how close their answers must be."""

from __future__ import annotations

from typing import Any

import numpy as np

from schemenn.errors import RunError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.tensor import Mask, Tensor
from schemenn.write import write

BY_ELEMENTS = "(define (by-elements f . tensors) (%stacked (apply map f (map tensor-rows tensors))))"


class Both:
    """A session in which a procedure is mapped in both ways."""

    def __init__(self, *definitions: str) -> None:
        self.session = Session()
        self.count = 0
        for text in (BY_ELEMENTS, *definitions):
            self.run(text)

    def run(self, text: str) -> Any:
        """The value of a program."""
        self.count += 1
        return self.session.run_source(Source(f"test {self.count}", text))

    def procedure(self, text: str) -> Any:
        """A procedure that both runs take."""
        return self.run(text)

    def at_once(self, procedure: Any, *tensors: Any) -> Any:
        """The answer of the vector variant; None if there is none."""
        return self.session.specializer.map_at_once(procedure, list(tensors))

    def why_not(self, procedure: Any, *tensors: Any) -> str:
        """Why there is none."""
        return self.session.specializer.why_not_at_once(procedure, list(tensors))

    def by_elements(self, procedure: Any, *tensors: Any) -> Any:
        """The answer element by element; the error if that is what comes of it."""
        self.session.globals["the-operands"] = tensors
        from schemenn.runtime.driver import execute

        self.session._install()
        try:
            return execute(self.session.globals["by-elements"], procedure, *tensors)
        except RunError as error:
            return error
        except (TypeError, ZeroDivisionError, OverflowError, AttributeError) as error:
            return error


def check_same(one: Any, other: Any, ulps: int = 0, slack: float = 0.0, context: str = "") -> None:
    """Check that two answers of `map` are alike, their floats bit for bit or within so many ulp."""
    assert one.__class__ is other.__class__, f"{write(one)} {other} {context}"
    assert isinstance(one, Tensor | Mask)
    a, b = one.array, other.array
    assert a.shape == b.shape, context
    if isinstance(one, Mask):
        assert (a == b).all(), context
        return
    nan = np.isnan(a)
    assert (nan == np.isnan(b)).all(), f"{a} {b} {context}"
    same = nan | (a.view(np.int64) == b.view(np.int64))
    if ulps or slack:
        with np.errstate(invalid="ignore"):
            same |= np.abs(a - b) <= ulps * np.spacing(np.maximum(np.abs(a), np.abs(b))) + slack
    assert same.all(), f"{a[~same]} {b[~same]} {context}"
