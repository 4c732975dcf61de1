"""Mathematics and Scheme say the same: each way and back is the identity."""

from hypothesis import example, given, settings

from schemenn.errors import SchemeError
from schemenn.notation.text import latex_of, meanings, scheme_of, unicode_of
from schemenn.notation.to_scheme import to_scheme
from tests.notation.formulas import STATEMENTS


def normal(text):
    """The Scheme text in normal form: what the notation does not tell apart is one there."""
    return "\n".join([to_scheme(node) for node in meanings(text)])


@settings(max_examples=400, deadline=None)
@given(STATEMENTS)
@example("(/ dw dw)")
@example("(- (/ d dw))")
@example("(/ (* d x) dx)")
@example("(/ (expt dw 2) dx)")
def test_scheme_to_mathematics_to_scheme(text):
    try:
        scheme = normal(text)
    except SchemeError:
        return
    for written in (unicode_of, latex_of):
        assert scheme_of(written(text)) == scheme


@settings(max_examples=400, deadline=None)
@given(STATEMENTS)
@example("(map (lambda (t) h_t) v)")
@example("(sum (map (lambda (i) (map f x_i)) (iota (map relu x) 1)))")
@example("(sum (map (lambda (t) (* t h_t)) v))")
def test_mathematics_to_scheme_to_mathematics(text):
    try:
        normal(text)
    except SchemeError:
        return
    for written in (unicode_of, latex_of):
        math = written(text)
        assert written(scheme_of(math)) == math
