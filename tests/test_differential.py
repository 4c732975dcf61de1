"""Compiled programs do what the oracle does, whatever captures happen on the way, and what Guile does where installed.

SCHEMENN_EXAMPLES=2000 in the environment tries that many random programs; an ordinary run tries few, always the same.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from schemenn.errors import RunError
from schemenn.python_settings import prepare_python
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write
from tests.oracle import Oracle, SchemeRaise, show
from tests.program_control import Choose
from tests.program_generator import Generator
from tests.program_tree import WRAPPERS, program_text

EXAMPLES = int(os.environ.get("SCHEMENN_EXAMPLES", "0"))
LONGEST = 12_000  # characters of a program
LONGEST_RUN = 20_000  # procedure calls that the oracle makes

RANDOM = settings(
    max_examples=EXAMPLES or 60,
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class TooLong(Exception):
    """A program that runs longer than a test should."""


class BoundedOracle(Oracle):
    """An oracle that gives up on long runs."""

    calls = 0

    def apply(self, procedure, operands):
        self.calls += 1
        if self.calls > LONGEST_RUN:
            raise TooLong
        super().apply(procedure, operands)


def in_the_oracle(program: str) -> str:
    """What the program prints, and its last value or that it fails."""
    oracle = BoundedOracle()
    try:
        value = show(oracle.run(program))
    except SchemeRaise:
        value = "an error"
    return f"{oracle.output}=> {value}"


prepare_python()  # before Hypothesis notes the recursion limit


def compiled(program: str) -> str:
    """The same for the compiled program."""
    session = Session()
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        try:
            value = write(session.run_source(Source("program.scm", program)))
        except RunError:
            value = "an error"
        session.flush()
    return f"{output.getvalue()}=> {value}"


def chooser(data: st.DataObject) -> Choose:
    """Choices that Hypothesis makes and can shrink."""
    return lambda count: data.draw(st.integers(0, count - 1))


@RANDOM
@given(st.data())
def test_compiled_programs_do_what_the_oracle_does(data: st.DataObject) -> None:
    program = program_text(Generator(chooser(data), depth=4).program())
    assume(len(program) < LONGEST)
    try:
        expected = in_the_oracle(program)
    except TooLong:
        assume(False)
    assert compiled(program) == expected


@RANDOM
@given(st.data())
def test_captures_and_wrappers_preserve_meaning(data: st.DataObject) -> None:
    """A wrapper makes an expression run in another way, most of them from frames on the heap; none means anything."""
    choose = chooser(data)
    forms = Generator(choose, depth=4).program()
    wrapped = program_text(forms, lambda: WRAPPERS[choose(len(WRAPPERS))] if choose(5) == 4 else None)
    assume(len(wrapped) < LONGEST)
    try:
        expected = in_the_oracle(program_text(forms))
    except TooLong:
        assume(False)
    assert compiled(wrapped) == expected


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_each_wrapper_everywhere(wrapper: str) -> None:
    """Every expression of a few programs inside the same wrapper."""
    for seed in range(3):
        forms = Generator(random.Random(seed).randrange, depth=3).program()
        assert compiled(program_text(forms, lambda: wrapper)) == in_the_oracle(program_text(forms))


GUILE_IMPORTS = "(import (scheme base) (scheme write) (scheme lazy))"


@pytest.mark.skipif(shutil.which("guile") is None, reason="Guile is not installed")
def test_compiled_programs_do_what_guile_does(tmp_path: Path) -> None:
    """Programs whose order of evaluation is fixed by let*, all in one run of Guile.

    Each is one form: where a continuation of an earlier top-level form goes on is for each Scheme to decide.
    """
    programs = []
    for seed in range(EXAMPLES or 40):
        generator = Generator(random.Random(1000 + seed).randrange, ordered=True, depth=4)
        program = f"(let () {program_text(generator.program())})"
        with contextlib.suppress(TooLong):
            if not in_the_oracle(program).endswith("an error"):
                programs.append(program)
    script = tmp_path / "all.scm"
    script.write_text(GUILE_IMPORTS + "\n".join([f"{program} (newline)" for program in programs]))
    guile = ["guile", "--no-auto-compile", str(script)]
    answers = subprocess.run(guile, capture_output=True, text=True, timeout=300, check=True).stdout.split("\n")
    printed = [compiled(program).rpartition("=> ")[0] for program in programs]
    assert answers[: len(programs)] == printed
