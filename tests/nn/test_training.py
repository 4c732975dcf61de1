"""Training: the same numbers on every run, resumed or not; what happens on a terminal, and on Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from schemenn.datum import iterate
from schemenn.errors import RunError
from schemenn.primitives import interrupts, progress_bars
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

PRELUDE = """
(import (nn))
(define-values (x t) (moons-data (make-rng 1) 60))
(define network (sequential (dense 2 6) (batch-norm 6) tanh (dropout 0.2) (dense 6 2)))
(define validation (list (tensor-slice x '(0 20)) (tensor-slice t '(0 20))))
(define (learn . options)
  (call-with-values
    (lambda ()
      (apply fit network cross-entropy (with-clipping-by-norm (adam (warm-up 5 (cosine-decay 0.05 30))) 1.0)
             x t (make-rng 3) #:batch-size 16 #:validation validation options))
    list))
"""


@pytest.fixture
def session() -> Session:
    made = Session()
    made.run_source(Source("prelude", PRELUDE))
    return made


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Whoever listens to interrupts does so for this test alone."""
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def run(session: Session, text: str) -> str:
    return write(session.run_source(Source("case", text)))


class Bar:
    """Takes the place of tqdm's, and what it is told; `at_step` is called before each step."""

    at_step: Any = None
    made: list[Bar] = []

    def __init__(self, total: int, initial: int, desc: str, **options: Any) -> None:
        self.total, self.steps, self.texts, self.is_open = total, initial, [desc], True
        Bar.made.append(self)

    def update(self, count: int) -> bool:
        self.steps += count
        if Bar.at_step:
            Bar.at_step(self.steps)
        return self.steps % 2 == 0

    def set_description_str(self, text: str, refresh: bool = True) -> None:
        self.texts.append(text)

    def set_postfix_str(self, text: str, refresh: bool = True) -> None:
        self.texts.append(text)

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The standard error is a terminal, and tqdm is installed."""
    monkeypatch.setattr(progress_bars, "sys", SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: True)))
    monkeypatch.setitem(sys.modules, "tqdm", SimpleNamespace(tqdm=Bar))
    monkeypatch.setattr(Bar, "made", [])
    monkeypatch.setattr(Bar, "at_step", None)


def test_the_same_seed_gives_the_same_numbers(session: Session) -> None:
    again = Session()
    again.run_source(Source("prelude", PRELUDE))
    text = "(learn #:epochs 3 #:report 'quiet)"
    assert run(session, text) == run(again, text)


def test_the_numbers_of_another_process_are_the_same(session: Session, tmp_path: Path) -> None:
    program = tmp_path / "a.scm"
    program.write_text(f"(import (schemenn)){PRELUDE}(write (learn #:epochs 2 #:report 'quiet))", encoding="utf-8")
    command = [sys.executable, "-m", "schemenn", "run", str(program)]
    printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert printed == run(session, "(learn #:epochs 2 #:report 'quiet)")


@pytest.mark.parametrize("file", ["c.npz", "c.safetensors"])
def test_training_resumed_is_training_that_was_never_interrupted(session: Session, tmp_path: Path, file: str) -> None:
    """Dropout, batch norm, momenta, the schedule and the order of the examples all go on where they were."""
    path = tmp_path / file
    whole = run(session, "(learn #:epochs 5 #:report 'quiet #:patience 4)")
    run(session, f"""(learn #:epochs 2 #:report 'quiet #:patience 4 #:checkpoint "{path}")""")
    assert run(session, f"""(learn #:epochs 5 #:report 'quiet #:patience 4 #:resume "{path}")""") == whole
    assert (
        run(session, f"""(learn #:epochs 5 #:report 'quiet #:patience 4 #:resume #t #:checkpoint "{path}")""") == whole
    )
    assert run(session, f"""(learn #:epochs 5 #:report 'quiet #:patience 4 #:resume "{path}")""") == whole


NETWORKS = {
    "dense": "(sequential (dense 2 8) tanh (dense 8 2))",
    "norms": "(sequential (dense 2 8) (batch-norm 8) gelu (layer-norm 8) (dense 8 2))",
    "plain notation": """
        (sequential (dense 2 8) (lambda (x) (map (lambda (row) (map (lambda (z) (if (> z 0) z (* 0.1 z))) row)) x))
                    (dense 8 2))""",
    "dropout": "(sequential (dense 2 8) (dropout 0.1) tanh (dense 8 2))",
    "recurrent": "(sequential (unflatten 2 1) (lstm 1 4) last-step (dense 4 2))",
}
OPTIMIZERS = {
    "adam": "(adam 0.02)",
    "clipped": "(with-clipping-by-norm (momentum 0.1) 0.5)",
    "one with effects": """
        (let ((steps 0))
          (make-optimizer 'counting 0.05 (lambda (n) '())
                          (lambda (m w g rate step) (set! steps (+ steps 1)) (values m (- w (* rate g))))))""",
}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("network", NETWORKS)
def test_numbers_do_not_depend_on_what_ran_before(network: str, optimizer: str, tmp_path: Path) -> None:
    """A session that resumes has run nothing else; one that has trained has compiled the steps; neither shows."""
    path = tmp_path / "c.npz"
    prelude = f"""
        (import (nn))
        (define-values (x t) (moons-data (make-rng 1) 60))
        (define (learn network . options)
          (call-with-values
            (lambda ()
              (apply fit network cross-entropy {OPTIMIZERS[optimizer]} x t (make-rng 3) #:batch-size 16
                     #:report 'quiet options))
            list))
        (define network {NETWORKS[network]})"""
    first, second = Session(), Session()
    for session in (first, second):
        session.run_source(Source("prelude", prelude))
    whole = run(first, "(learn network #:epochs 5)")
    assert run(first, "(learn network #:epochs 5)") == whole
    run(first, f"""(learn network #:epochs 2 #:checkpoint "{path}")""")
    assert run(second, f"""(learn network #:epochs 5 #:resume "{path}")""") == whole


def test_networks_that_cannot_be_compiled_leave_others_alone(session: Session) -> None:
    fresh = Session()
    fresh.run_source(Source("prelude", PRELUDE))
    other = "(set! network (sequential (dense 2 6) tanh (dense 6 2)))"
    run(session, "(learn #:epochs 2 #:report 'quiet)")
    for each in (session, fresh):
        run(each, other)
    assert run(session, "(learn #:epochs 3 #:report 'quiet)") == run(fresh, "(learn #:epochs 3 #:report 'quiet)")


def test_resume_begins_anew_where_the_checkpoint_is_not_there_yet(session: Session, tmp_path: Path) -> None:
    text = f"""(learn #:epochs 2 #:report 'quiet #:resume #t #:checkpoint "{tmp_path / "c.npz"}")"""
    assert run(session, text) == run(session, "(learn #:epochs 2 #:report 'quiet)")


def test_checkpoints_are_written_every_so_many_epochs(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "c.npz"
    seen = run(
        session,
        f"""(let ((seen '()))
              (learn #:epochs 5 #:report 'quiet #:checkpoint "{path}" #:checkpoint-every 2
                     #:on-epoch (lambda (entry p s) (set! seen (cons (file-exists? "{path}") seen))
                                  (if (file-exists? "{path}") (delete-file "{path}"))))
              (list (reverse seen) (file-exists? "{path}")))""",
    )
    assert seen == "((#f #f #t #f #t) #t)"


def test_a_checkpoint_of_something_else_is_an_error_that_names_it(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "c.npz"
    run(session, f"""(learn #:epochs 1 #:report 'quiet #:checkpoint "{path}")""")
    start = f"""(fit network cross-entropy (adam 0.1) x t (make-rng 0) #:resume "{path}" """
    with pytest.raises(RunError, match=r"cannot resume from .*c.npz: it belongs to training with"):
        run(session, start + ")")
    other = "(sequential (dense 2 5) tanh (dense 5 2))"
    run(
        session,
        f"""(fit {other} cross-entropy (adam 0.1) x t (make-rng 0) #:epochs 1 #:report 'quiet
                          #:checkpoint "{path}")""",
    )
    with pytest.raises(RunError, match=r"cannot resume from .*c.npz: .*both must have one structure"):
        run(session, start + "#:batch-size 32)")
    run(session, f"""(save-parameters "{path}" '(1 2))""")
    with pytest.raises(RunError, match=r"cannot resume from .*c.npz: it is no checkpoint"):
        run(session, start + ")")
    path.write_bytes(b"noise")
    with pytest.raises(RunError, match=r"train: cannot load .*c.npz: it is no .npz file, or damaged"):
        run(session, start + ")")


def test_parameters_of_another_network_are_an_error_that_names_the_file(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "p.safetensors"
    run(session, f"""(define p (layer-initialize network (make-rng 0))) (save-parameters "{path}" p)""")
    assert run(session, f"""(equal? p (load-parameters "{path}" p))""") == "#t"
    with pytest.raises(
        RunError, match=r"load-parameters: .*p.safetensors does not fit: .*both must have one structure"
    ):
        run(session, f"""(load-parameters "{path}" (layer-initialize (dense 2 6) (make-rng 0)))""")


@pytest.mark.parametrize("step", [1, 5, 8])
@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_ctrl_c_keeps_the_parameters_so_far(
    session: Session, tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """60 examples are four batches: the steps 1 and 5 lie within an epoch, 8 is the last one of the second."""
    monkeypatch.setattr(Bar, "at_step", lambda steps: steps == step and signal.raise_signal(signal.SIGINT))
    path = tmp_path / "c.npz"
    ended = session.run_source(Source("case", f"""(learn #:epochs 4 #:checkpoint "{path}" #:checkpoint-every 9)"""))
    parameters, _, history = iterate(ended)
    last = write(list(iterate(history))[-1])
    assert last.endswith("(ended . interrupted))")
    assert ("(examples . " in last) == (step != 8)
    assert [bar.is_open for bar in Bar.made] == [False]
    assert Bar.made[0].steps == step
    monkeypatch.setattr(Bar, "at_step", None)
    resumed = run(session, f"""(learn #:epochs 4 #:report 'quiet #:resume "{path}")""")
    assert resumed == run(session, "(learn #:epochs 4 #:report 'quiet)")
    assert write(parameters) not in resumed


@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_an_interrupt_outside_of_training_ends_the_program(session: Session) -> None:
    run(session, "(learn #:epochs 1)")
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_an_error_out_of_training_leaves_nothing_behind(session: Session) -> None:
    with pytest.raises(RunError, match="car: expected a pair"):
        run(session, "(learn #:epochs 2 #:on-epoch (lambda (entry p s) (car 1)))")
    assert not Bar.made[0].is_open
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_a_second_interrupt_ends_the_program(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(steps: int) -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Bar, "at_step", twice)
    with pytest.raises(KeyboardInterrupt):
        run(session, "(guard (e (#t 'caught)) (learn #:epochs 2))")


@pytest.mark.usefixtures("ctrl_c")
def test_interrupts_that_are_ignored_stay_so() -> None:
    """As a shell has it for programs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupts.new_interrupt_note()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_ctrl_c_ends_a_search_after_the_network_it_is_at(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        Bar, "at_step", lambda steps: len(Bar.made) == 2 and steps == 1 and signal.raise_signal(signal.SIGINT)
    )
    found = run(
        session,
        """(call-with-values
             (lambda ()
               (grid-search '((rate 0.1 0.2 0.3)) (lambda (rate) (values network cross-entropy (adam rate)))
                            cross-entropy (list x t) validation (make-rng 0) #:epochs 1 #:report 'progress))
             (lambda (results best) (map (lambda (result) (and (assq 'ended result) #t)) results)))""",
    )
    assert sorted(found.strip("()").split()) == ["#f", "#t"]


@pytest.mark.usefixtures("terminal", "ctrl_c")
def test_a_bar_on_a_terminal_shows_loss_and_rate(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    run(session, "(learn #:epochs 2)")
    [bar] = Bar.made
    assert (bar.total, bar.steps, bar.is_open) == (8, 8, False)
    assert bar.texts[0] == "training"
    assert bar.texts[1] == "epoch 1/2"
    assert bar.texts[2].startswith("loss ")
    assert "rate 0.02" in bar.texts[2]  # the second of five steps to 0.05
    assert "validation-loss" in bar.texts[-1]
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("terminal")
def test_there_is_no_bar_where_tqdm_is_not_installed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert run(session, '(%open-progress-bar 1 0 "training")') == "#f"


def test_there_is_no_bar_without_a_terminal(
    session: Session, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_bars, "sys", SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: False)))
    run(session, "(learn #:epochs 1)")
    shown = capsys.readouterr()
    assert shown.out.startswith("epoch 1/1  loss ")
    assert shown.err == ""
    run(session, "(learn #:epochs 1 #:report 'quiet)")
    assert capsys.readouterr().out == ""
