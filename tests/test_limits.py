"""`--timeout` and `--max-memory`: a limit that is reached ends the program, whatever the program does about it."""

import os
import signal
import subprocess
import sys

import pytest

from schemenn.cli import UsageError, parse
from schemenn.errors import LimitExceeded
from schemenn.limits import Limits
from schemenn.session import Session
from schemenn.source import Source

needs_memory = pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="the system does not tell the memory")

LOOPS = {
    "a loop": "(let loop () (loop))",
    "calls": "(define (f n) (if (= n 0) 0 (+ 1 (f (- n 1)))))\n(let loop () (f 100) (loop))",
    "endless recursion in a loop": "(define (f n) (g n))\n(define (g n) (f n))\n(f 0)",
    "a list without end": "(let loop ((l '())) (loop (if (> (length l) 99) '() (cons 1 l))))",
    "numpy": "(let loop ((m (zeros '(300 300)))) (loop (mat-mul m m)))",
    "guard": "(guard (e (#t 'caught)) (let loop () (loop)))",
    "a handler": "(with-exception-handler (lambda (e) 1) (lambda () (let loop () (loop))))",
    "call/cc": "(call/cc (lambda (k) (let loop () (call/cc (lambda (j) j)) (loop))))",
    "map": "(let loop () (map (lambda (x) (* x x)) '(1 2 3)) (loop))",
    "sort": "(let loop () (sort '(3 1 2) <) (loop))",
    "a gradient": "(let loop () (gradient-of (lambda (x) (* x x)) 1.0) (loop))",
    "eval": "(let loop () (eval '(+ 1 2) (interaction-environment)) (loop))",
    "strings": '(let loop ((s "a")) (loop (if (> (string-length s) 99) "a" (string-append s s))))',
    "a parameter": "(define p (make-parameter 1))\n(parameterize ((p 2)) (let loop () (loop)))",
}


def limited(seconds=None, megabytes=None):
    session = Session()
    session.limits = Limits(seconds, megabytes)
    return session


def run(session, text):
    return session.run_source(Source("a.scm", text), is_file=True)


@pytest.mark.parametrize("text", LOOPS.values(), ids=LOOPS)
def test_time_ends_what_does_not_end_by_itself(text):
    with pytest.raises(LimitExceeded) as caught:
        run(limited(seconds=0.3), text)
    assert caught.value.message == "the program has taken longer than 0.3 seconds"


def test_the_place_and_the_calls_are_told():
    with pytest.raises(LimitExceeded) as caught:
        run(limited(seconds=0.2), "(define (spin n)\n  (let loop () (loop)))\n(+ 1 (spin 5))")
    assert (caught.value.span.line, [name for name, *_ in caught.value.calls]) == (2, ["", "spin"])


@pytest.mark.parametrize("ending", ["(let loop () (loop))", "(let loop ((l '())) (loop (cons 1 l)))"])
@needs_memory
def test_no_after_thunk_and_no_handler_runs(ending, capsys):
    text = f"""(guard (e (#t (display "guard")))
      (with-exception-handler (lambda (e) (display "handler") 1)
        (lambda ()
          (dynamic-wind (lambda () (display "before")) (lambda () {ending}) (lambda () (display "after"))))))"""
    with pytest.raises(LimitExceeded):
        run(limited(seconds=2 if "cons" in ending else 0.2, megabytes=50), text)
    assert capsys.readouterr().out == "before"


GROWING = {
    "a list": "(let loop ((l '())) (loop (cons 1 l)))",
    "strings": '(let loop ((s "aaaaaaaaaa")) (loop (string-append s s)))',
    "vectors": "(let loop ((l '())) (loop (cons (make-vector 1000 0) l)))",
    "tensors": "(let loop ((t (zeros '(1000)))) (loop (concatenate t t)))",
    "recursion": "(define (f n) (+ 1 (f (+ n 1))))\n(f 0)",
    "a hash table": "(define h (make-equal-hash-table))\n(let loop ((i 0)) (hash-table-set! h i i) (loop (+ i 1)))",
    "a string port": "(define p (open-output-string))\n(let loop () (write-string (make-string 1000 #\\a) p) (loop))",
    "guarded": "(guard (e (#t 'caught)) (let loop ((t (zeros '(1000)))) (loop (concatenate t t))))",
    "continuations": "(define ks '())\n(let loop () (call/cc (lambda (k) (set! ks (cons k ks)))) (loop))",
}


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
@needs_memory
def test_memory_ends_what_grows_without_end(text):
    with pytest.raises(LimitExceeded, match="the program needs more than 60 MB of memory"):
        run(limited(seconds=60, megabytes=60), text)


@needs_memory
def test_a_session_goes_on_after_a_limit():
    session = limited(seconds=0.3, megabytes=60)
    run(session, "(define x 20)\n(define (double n) (* 2 n))\n(define (deep n) (+ 1 (deep n)))")
    for text in [*LOOPS.values(), "(deep 1)", GROWING["a list"]][::3]:
        session.limits.renew()
        with pytest.raises(LimitExceeded):
            run(session, text)
        session.limits.renew()
        assert run(session, "(double x)") == 40
    session.limits.renew()
    assert run(session, "(guard (e (#t 'caught)) (car 1))").name == "caught"


def test_limits_that_are_not_reached_change_nothing():
    assert (
        run(limited(seconds=50, megabytes=500), "(define (f n) (if (= n 0) 0 (+ 1 (f (- n 1)))))\n(f 100000)") == 100000
    )


def test_the_time_is_that_of_all_that_runs_under_it():
    session = limited(seconds=0.2)
    with pytest.raises(LimitExceeded):
        run(session, "(let loop () (loop))")
    assert session.is_spent
    with pytest.raises(LimitExceeded):
        run(session, "1")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["--timeout", "2", "run", "a.scm"], (2.0, None)),
        (["run", "--timeout=0.5", "--max-memory", "100", "a.scm", "--timeout"], (0.5, 100.0)),
        (["-e", "1", "--max-memory=64"], (None, 64.0)),
    ],
)
def test_options(words, wanted):
    request = parse(words)
    assert (request.seconds, request.megabytes) == wanted


@pytest.mark.parametrize(
    "words", [["--timeout"], ["--timeout", "soon"], ["--timeout=0"], ["--max-memory", "-3"], ["--timeout=nan"]]
)
def test_options_that_make_no_sense(words):
    with pytest.raises(UsageError):
        parse([*words, "repl"] if len(words) > 1 else words)


def schemenn(*words, text=None):
    return subprocess.run(
        [sys.executable, "-m", "schemenn", *words], input=text, capture_output=True, text=True, timeout=100, check=False
    )


def test_the_commands(tmp_path):
    program, page = tmp_path / "a.scm", tmp_path / "a.md"
    program.write_text('(display "begun")\n(let loop () (loop))\n')
    page.write_text('```scheme\n(display "one")\n(let loop () (loop))\n```\n\n```scheme\n(display "two")\n```\n')
    message = "the program has taken longer than 0.5 seconds"
    for words in (["run", str(program)], ["-e", "(let loop () (loop))"], ["run", str(page)]):
        ended = schemenn("--timeout", "0.5", *words)
        assert (ended.returncode, message in ended.stderr, "two" in ended.stdout) == (1, True, False)
    tested = schemenn("test", "--timeout", "0.5", str(program), str(page))
    assert (tested.returncode, message in tested.stdout, "all " in tested.stdout) == (1, True, False)
    piped = schemenn("--timeout", "0.5", "repl", text="(define x 1)\n(let loop () (loop))\n(display x)\n")
    assert (piped.returncode, message in piped.stderr) == (1, True)


STUCK = """
import signal, time
from schemenn.limits import impose
from schemenn.session import Session

with impose(0.5, None).watch(Session()):
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    time.sleep(90)
"""


def test_a_step_that_cannot_be_broken_off_is_ended_as_well():
    """A call of a library that does not come back is like this one, which keeps alarms away."""
    ended = subprocess.run([sys.executable, "-c", STUCK], capture_output=True, text=True, timeout=60, check=False)
    message = "error: the program has taken longer than 0.5 seconds, in a step that cannot be broken off\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", message)


def test_what_took_too_long_is_not_tried_again_for_the_message():
    ended = schemenn("--timeout", "0.5", "-e", "(quotient (expt 10 30000000) (expt 3 7000000))")
    assert (ended.returncode, ended.stderr.count("the program has taken longer")) == (1, 1)


def test_an_alarm_that_comes_as_the_limits_end_sets_no_further_one():
    """Python answers an alarm some instructions after it came; the next one would find nobody to answer it."""
    limits = Limits(seconds=50, megabytes=500)
    with limits.watch(Session()):
        pass
    limits._alarm(signal.SIGALRM, None)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("command", "name", "text"),
    [
        ("run", "a.md", "```scheme\n(+ 1 2)\n```\n" * 200_000),
        ("run", "a.html", "<pre data-lang='scheme'>(+ 1 2)</pre>" * 200_000),
        ("run", "a.md", "```scheme\n" + "(f x)\n" * 1_000_000 + "```\n"),
        ("run", "a.scm", "(define (f x) (* x x))\n" * 300_000),
        ("translate", "a.scm", "(define (f x) (* x x))\n" * 300_000),
        ("translate", "a.md", "```scheme\n(+ 1 2)\n```\n" * 200_000),
    ],
)
def test_what_is_read_and_translated_takes_of_the_time_as_well(tmp_path, command, name, text):
    path = tmp_path / name
    path.write_text(text)
    ended = schemenn("--timeout", "0.5", command, str(path))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "the program has taken longer than 0.5 seconds" in ended.stderr


@needs_memory
def test_what_is_read_takes_of_the_memory_as_well(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("```scheme\n'(" + "(a b) " * 1_000_000 + ")\n```\n")
    for words in (["run", str(path)], ["translate", str(path)], ["test", "--max-memory=20", str(path)]):
        ended = schemenn(*([] if words[0] == "test" else ["--max-memory", "20"]), *words)
        assert (ended.returncode, "more than 20 MB of memory" in ended.stderr + ended.stdout) == (1, True)
