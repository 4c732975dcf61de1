"""`exit` and `emergency-exit`: the status of the process, and which after thunks run (R7RS 6.14)."""

import pytest

from schemenn.errors import SchemeExit
from schemenn.session import Session
from schemenn.source import Source

STATUS = {
    "(exit)": 0,
    "(exit #t)": 0,
    "(exit #f)": 1,
    "(exit 0)": 0,
    "(exit 3)": 3,
    "(exit 255)": 255,
    "(exit 256)": 1,
    "(exit -1)": 255,
    "(exit 2.5)": 1,
    "(exit 'symbol)": 1,
    "(emergency-exit)": 0,
    "(emergency-exit #f)": 1,
    "(emergency-exit 4)": 4,
    "(quit 5)": 5,
    "(guard (e (#t 'caught)) (exit 6))": 6,
    "(with-exception-handler (lambda (e) 1) (lambda () (exit 7)))": 7,
    "(dynamic-wind (lambda () #f) (lambda () (exit 5)) (lambda () (exit 9)))": 9,
}

WOUND = """
(dynamic-wind
  (lambda () (display "in "))
  (lambda ()
    (dynamic-wind (lambda () #f) (lambda () ({leave} 5)) (lambda () (display "inner "))))
  (lambda () (display "outer")))
"""


def run(text):
    with pytest.raises(SchemeExit) as left:
        Session().run_source(Source("test", text))
    return left.value.code


@pytest.mark.parametrize("program", STATUS)
def test_status(program):
    assert run(program) == STATUS[program]


@pytest.mark.parametrize(("leave", "printed"), [("exit", "in inner outer"), ("emergency-exit", "in ")])
def test_exit_runs_the_after_thunks_and_emergency_exit_does_not(leave, printed, capsys):
    assert run(WOUND.format(leave=leave)) == 5
    assert capsys.readouterr().out == printed
