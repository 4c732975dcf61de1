"""The same program with its gradients by traces and by the tape: what each answers, prints and complains of."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import numpy as np

from schemenn.datum import MultipleValues, Pair, Vector
from schemenn.errors import NotVectorizable, SchemeError
from schemenn.primitives.records import Record
from schemenn.session import Session
from schemenn.source import Source
from schemenn.tensor import Mask, Tensor
from schemenn.write import write

EXPECTED = (NotVectorizable, SchemeError, ArithmeticError, ValueError)
"""Why a procedure may not be traced; anything else is a defect of the tracer."""


class Run:
    """What came of a program: its value or its error, and what it printed."""

    def __init__(self, session: Session, text: str) -> None:
        self.value: Any = None
        self.error = ""
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            try:
                self.value = session.run_source(Source("test", text))
            except SchemeError as error:
                self.error = f"{type(error).__name__}: {error}"
        self.printed = out.getvalue()


class Both:
    """Two sessions: in one the first run of a procedure is traced, in the other none ever is. In neither a `map` is
    vectorized: it is a trace against the tape, element by element.
    """

    def __init__(self, *definitions: str) -> None:
        self.traced = Session()
        self.taped = Session()
        self.traced.specializer.straight.first = 1
        self.taped.specializer.straight.first = 10**9
        for session in (self.traced, self.taped):
            session.specializer.map_at_once = lambda procedure, operands: None  # type: ignore[method-assign]
        for text in definitions:
            self.check(text)

    @property
    def reason(self) -> Exception | None:
        """Why the last procedure that could not be traced could not."""
        return self.traced.specializer.straight.reason

    def run(self, text: str) -> tuple[Run, Run]:
        """What comes of a program with traces and without."""
        self.traced.specializer.straight.reason = None
        return Run(self.traced, text), Run(self.taped, text)

    def check(self, text: str) -> Any:
        """Check that a program comes to the same both ways; its value."""
        one, other = self.run(text)
        context = f"{text}\ntraced: {shown(one)}\ntaped:  {shown(other)}\nreason: {self.reason!r}"
        assert self.reason is None or isinstance(self.reason, EXPECTED), context
        assert one.error == other.error, context
        assert one.printed == other.printed, context
        assert is_alike(one.value, other.value), context
        assert is_well_made(one.value), context
        return one.value

    def check_traced(self, text: str) -> Any:
        """Check the same of a program whose gradients have traces."""
        value = self.check(text)
        assert self.reason is None, f"{text}: {self.reason}"
        return value

    def check_taped(self, text: str, why: str) -> Any:
        """Check the same of a program that has no trace, for a reason in which `why` occurs."""
        value = self.check(text)
        assert why in str(self.reason), f"{text}: {self.reason}"
        return value


def shown(run: Run) -> str:
    """The outcome of a run in words."""
    return run.error or write(run.value)


def is_alike(one: Any, other: Any) -> bool:
    """Whether two values have one structure, and floats that are the same but for their rounding."""
    if one.__class__ is not other.__class__ and not (isinstance(one, Record) and isinstance(other, Record)):
        return False
    if one.__class__ is float:
        return are_close(np.array([one]), np.array([other]))
    if one.__class__ is Tensor:
        return one.array.shape == other.array.shape and are_close(one.array, other.array)
    if one.__class__ is Mask:
        return bool(np.array_equal(one.array, other.array))
    parts, others = parts_of(one), parts_of(other)
    if parts or others:
        return len(parts) == len(others) and all(is_alike(a, b) for a, b in zip(parts, others, strict=True))
    return write(one) == write(other)


def parts_of(value: Any) -> list[Any]:
    """The parts of a list, vector, record or of several values."""
    found = []
    while value.__class__ is Pair:
        found.append(value.car)
        value = value.cdr
    if value.__class__ is Vector:
        found += value.items
    elif value.__class__ is MultipleValues:
        found += value.values
    elif isinstance(value, Record):
        found += [getattr(value, f"_{place}") for place in range(len(value.kind.fields))]
    elif found:
        found.append(write(value))
    return found


def are_close(one: Any, other: Any) -> bool:
    """Whether arrays agree to 1e-12 of their largest element, or of 1; nan and infinities stand in the same places."""
    for test in (np.isnan, np.isposinf, np.isneginf):
        if not np.array_equal(test(one), test(other)):
            return False
    finite = np.isfinite(one)
    if not finite.any():
        return True
    a, b = one[finite], other[finite]
    return bool(np.all(np.abs(a - b) <= 1e-12 * max(np.abs(b).max(), 1.0)))


def is_well_made(value: Any) -> bool:
    """Whether all tensors in a value are arrays of floats in rows."""
    if value.__class__ is Tensor:
        return value.array.dtype == np.float64 and bool(value.array.flags.c_contiguous) and value.array.ndim > 0
    return all(is_well_made(part) for part in parts_of(value) if part.__class__ is not str)
