"""Random programs as straight-line code and by the tape: the same values, gradients and errors."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracing.comparing import Both
from tests.tracing.programs import HELPERS, arguments, procedures

BOTH = Both(HELPERS)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

TOTAL = "(define (total leaf) (if (number? leaf) (* leaf leaf) (sum (* leaf leaf))))"
SECOND = "(define g (∇ (lambda (x y u M) (fold + 0 (map total ((∇ f) x y u M))))))"


@given(procedures(), st.lists(arguments(), min_size=2, max_size=4))
@settings(max_examples=120, deadline=None, suppress_health_check=SLOW)
def test_a_random_program_has_the_gradients_of_the_tape(procedure: str, runs: list[str]) -> None:
    BOTH.check(f"(define f {procedure})")
    for each in [*runs, runs[0]]:
        BOTH.check(f"(call-with-values (lambda () (value-and-gradient f {each})) list)")
    BOTH.check(f"((∇ f) {runs[0]})")


@given(procedures(3), st.lists(arguments(), min_size=2, max_size=3))
@settings(max_examples=80, deadline=None, suppress_health_check=SLOW)
def test_a_random_program_has_the_values_it_has_without_straight_line_code(procedure: str, runs: list[str]) -> None:
    BOTH.check(f"(define f (jit {procedure}))")
    for each in [*runs, runs[0]]:
        BOTH.check(f"(f {each})")


@given(procedures(3), st.lists(arguments(), min_size=1, max_size=2))
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_a_random_program_has_the_second_derivatives_of_the_tape(procedure: str, runs: list[str]) -> None:
    for text in (TOTAL, f"(define f {procedure})", SECOND):
        BOTH.check(text)
    for each in [*runs, runs[0]]:
        BOTH.check(f"(g {each})")
