"""Straight-line code, kept for procedures that are differentiated, or run under `jit`, again and again.

    Straight(host).of(f, (W b), "gradient")  →  what ((∇ f) W b) answers; None: the tape has to

A procedure is traced when that has been asked for a few times. A run that takes another branch, or meets another
shape, gets a trace of its own, up to a number; then the tape stays. So it does for what has effects or sets variables,
of which there is no vector variant. Random numbers are drawn as the tape would (draws.py).

A trace and the tape may differ in the last digit. Where the numbers must not depend on what ran before, as in training
that is resumed, a Course is followed: from its first run on all is traced, until something cannot be.
"""

from __future__ import annotations

from types import CodeType, FunctionType
from typing import Any, Final

from schemenn.batching.runner import Host
from schemenn.datum import NIL, Pair, to_list
from schemenn.tracing.arguments import Arguments
from schemenn.tracing.nested import differentiated
from schemenn.tracing.trace import Trace
from schemenn.tracing.tracer import Tracer, values_of
from schemenn.tracing.writer import Writer, nodes_of

FIRST: Final = 3
"""The run that is the first to be traced."""

MOST_TRACES: Final = 8
"""Traces of one procedure that are kept at a time."""

WORTH: Final = 100
"""Runs by traces that pay for one more, which takes the place of the one that has not been used for longest."""

MOST_FAILURES: Final = 3
"""Attempts to trace it that came to nothing."""

MOST_ON_COURSE: Final = 32
"""Traces that a course takes, and those of one procedure that are kept for courses."""


class _Known:
    """What is known of the procedures of one code, for one kind of answer."""

    __slots__ = ("code", "failures", "functions", "hits", "made", "most", "runs")

    def __init__(self, code: CodeType, most: int = MOST_TRACES) -> None:
        self.code = code
        self.most = most
        self.functions: list[Any] = []
        self.runs = 0
        self.failures = 0
        self.hits = 0
        self.made = 0

    def may_be_traced(self, first: int) -> bool:
        """Whether one more trace is worth the while."""
        if self.runs < first or self.failures >= MOST_FAILURES:
            return False
        return self.made < MOST_TRACES or self.hits > WORTH * self.made

    def keep(self, function: Any) -> None:
        """Keep a trace, which has just been used."""
        self.functions.insert(0, function)
        self.made += 1
        del self.functions[self.most :]


class Course:
    """Runs of which each is traced as if it were the first: `left` are the kinds of answer that the tape gives.

    They are left for good, by what the runs are alone: when one cannot be traced, or too many differ from each other.
    """

    __slots__ = ("left", "taken")

    def __init__(self, left: list[str]) -> None:
        self.left = left
        self.taken: dict[str, set[Any]] = {}

    def takes(self, kind: str, function: Any) -> None:
        """Note that a trace has been used."""
        taken = self.taken.setdefault(kind, set())
        taken.add(function)
        if len(taken) > MOST_ON_COURSE:
            self.leaves(kind)

    def leaves(self, kind: str) -> None:
        """Leave answers of a kind to the tape from now on."""
        self.left.append(kind)


class Straight:
    """The straight-line code of one session. `first`: which run of a procedure is the first to be traced. `reason`: why
    the last procedure that could not be traced could not.
    """

    def __init__(self, host: Host) -> None:
        self.first = FIRST
        self.reason: Exception | None = None
        self._host = host
        self._tracer = Tracer(host)
        self._known: dict[tuple[int, str], _Known] = {}
        self._on_course: dict[tuple[int, str], _Known] = {}

    def of(self, procedure: Any, arguments: Any, kind: str) -> Any:
        """What a procedure answers of a list of arguments (`value`), or `value-and-gradient` or `∇` (`gradient`) of it.

        None if there is no trace for this run.
        """
        if procedure.__class__ is not FunctionType:
            return None
        code = procedure.__code__
        known = self._known.get((id(code), kind))
        if known is None:
            known = self._known[id(code), kind] = _Known(code)
        found = self._by_known(known, procedure, arguments)
        if found is not None:
            known.hits += 1
            return found
        known.runs += 1
        if not known.may_be_traced(self.first):
            return None
        return self._traced(known, procedure, arguments, kind)

    def course(self, left: list[str]) -> Course:
        """A new course, which has left answers of these kinds to the tape."""
        return Course(left)

    def on_course(self, course: Course, procedure: Any, arguments: Any, kind: str) -> Any:
        """The same as `of`, by what has been run on the course alone."""
        if kind in course.left or procedure.__class__ is not FunctionType:
            return None
        code = procedure.__code__
        known = self._on_course.get((id(code), kind))
        if known is None:
            known = self._on_course[id(code), kind] = _Known(code, MOST_ON_COURSE)
        found = self._by_known(known, procedure, arguments)
        if found is None:
            found = self._traced(known, procedure, arguments, kind)
        if found is None:
            course.leaves(kind)
        else:
            course.takes(kind, known.functions[0])
        return found

    def _by_known(self, known: _Known, procedure: Any, arguments: Any) -> Any:
        """The answer of a trace that there is, which is the first one then."""
        for place, function in enumerate(known.functions):
            try:
                found = function(procedure, arguments, self._host.globals)
            except Exception:  # what raises here is no run of this kind: there is another way to its answer, or error
                continue
            if found is not None:
                if place:
                    known.functions.insert(0, known.functions.pop(place))
                return found
        return None

    def _traced(self, known: _Known, procedure: Any, arguments: Any, kind: str) -> Any:
        """The answer of a new trace."""
        try:
            try:
                function = self._straight(procedure, arguments, kind)
            finally:
                self._tracer.trace.drawn.undo()
            found = function(procedure, arguments, self._host.globals)
        except Exception as error:  # as in a vector variant, whatever goes wrong is put right without it
            error.__context__ = error.__cause__ = None
            self.reason = error.with_traceback(None)  # without the frames, which hold the values of the run
            known.failures += 1
            return None
        finally:
            self._tracer.begin()  # which lets go of the values of this run
        if found is not None:
            known.keep(function)
        return found

    def _straight(self, procedure: Any, arguments: Any, kind: str) -> Any:
        trace = self._tracer.begin()
        given = _read(trace, arguments)
        part = trace.read("f", procedure)
        if kind == "value":
            answers = list(values_of(self._tracer.call(part, *given)))
        else:
            inputs = Arguments(trace, given, lambda leaf: leaf)
            value, gradients, more = differentiated(self._tracer, part, inputs)
            one = gradients[0] if len(gradients) == 1 else to_list(gradients)
            answers = [one] if kind == "gradient" else [value, one, *more]
        writer = Writer(trace)
        writer.compute([node for each in answers for node in nodes_of(each)])
        texts = [writer.value(each) for each in answers]
        return writer.function(texts[0] if len(texts) == 1 else f"MultipleValues(({', '.join(texts)},))")


def _read(trace: Trace, arguments: Any) -> list[Any]:
    """What stands for the arguments."""
    values: list[Any] = []
    rest = "arguments"
    while arguments.__class__ is Pair:
        values.append(trace.read(f"{rest}.car", arguments.car))
        before, rest = rest, f"rest{len(values)}"
        trace.lines.append(f"{rest} = {before}.cdr")
        arguments = arguments.cdr
    trace.demand(f"{rest} is {trace.refer(NIL)}")
    return values
