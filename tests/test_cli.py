"""The command schemenn, as a process."""

import os
import signal
import subprocess
import sys
import time

import pytest

from schemenn import __version__
from schemenn.cli import Request, UsageError, exit_status, parse

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def schemenn(*words, text="", cwd=None):
    environment = {**os.environ, "PYTHONPATH": ROOT}
    return subprocess.run(
        [sys.executable, "-m", "schemenn", *words],
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment,
        check=False,
    )


@pytest.fixture
def program(tmp_path):
    def write(text, name="program.scm"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


def asked(request: Request):
    return request.command, request.arguments, request.dump, request.debug


def test_words_after_the_file_belong_to_the_program():
    assert asked(parse(["--debug", "run", "f.scm", "--debug", "-e"])) == ("run", ["f.scm", "--debug", "-e"], None, True)


def test_options_stand_before_or_after_the_command():
    assert asked(parse(["--dump", "core", "-e", "1"])) == asked(parse(["-e", "1", "--dump=core"]))


def test_no_words_mean_the_repl():
    assert asked(parse([])) == ("repl", [], None, False)


@pytest.mark.parametrize(
    "words", [["run"], ["-e"], ["--dump"], ["--what"], ["walk"], ["-e", "1", "2"], ["repl", "--dump", "core"]]
)
def test_wrong_words(words):
    with pytest.raises(UsageError):
        parse(words)


@pytest.mark.parametrize(("code", "status"), [(0, 0), (1, 1), (7, 7), (255, 255), (256, 1), (-1, 255), (512, 1)])
def test_exit_status_is_never_0_for_another_code(code, status):
    assert exit_status(code) == status


def test_run_prints_what_the_program_prints(program):
    ran = schemenn("run", program('(display "hello")\n(newline)\n(+ 1 2)'))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "hello\n", "")


def test_run_reads_the_program_from_stdin():
    assert schemenn("run", "-", text="(display (* 6 7))").stdout == "42"


def test_run_finds_the_shipped_programs(tmp_path):
    assert "y  = (0.45499999999999996)" in schemenn("run", "forward.scm", cwd=tmp_path).stdout


def test_file_beside_wins_over_a_shipped_program(program, tmp_path):
    program('(display "mine")', "xor.scm")
    assert schemenn("run", "xor.scm", cwd=tmp_path).stdout == "mine"


def test_command_line(program, tmp_path):
    program("(write (command-line))", "xor.scm")
    assert schemenn("run", "xor.scm", "a", "b", cwd=tmp_path).stdout == '("xor.scm" "a" "b")'


def test_hash_bang_line_byte_order_mark_and_crlf(program):
    ran = schemenn("run", program(b"\xef\xbb\xbf#!/usr/bin/env schemenn run\r\n(display 1)\r\n(car 2)\r\n"))
    assert ran.stdout == "1"
    assert ":3:1: car" in ran.stderr


def test_no_such_file():
    ran = schemenn("run", "no-such-file.scm")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "no-such-file.scm: No such file" in ran.stderr


def test_file_that_is_no_text(program):
    ran = schemenn("run", program(b"(display \xff)"))
    assert ran.returncode == 1
    assert "UTF-8" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_wrong_usage():
    ran = schemenn("walk")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "usage:" in ran.stderr


def test_error_shows_the_place_and_exits_with_1(program):
    path = program('(display "before")\n(define (f x) (+ 1 (car x)))\n(f 5)\n(display "after")')
    ran = schemenn("run", path)
    assert (ran.returncode, ran.stdout) == (1, "before")
    assert ran.stderr.startswith(f"{path}:2:20: car: expected a pair, got 5\n")
    assert "Traceback" not in ran.stderr


def test_debug_shows_the_python_traceback_as_well():
    ran = schemenn("--debug", "-e", "(car 5)")
    assert "Traceback" in ran.stderr
    assert "-e:1:1: car: expected a pair, got 5" in ran.stderr


@pytest.mark.parametrize(
    ("expression", "printed"),
    [("(+ 1 2)", "3\n"), ('"a\\nb"', '"a\\nb"\n'), ("(if #f #f)", ""), ("(values 1 2)", "1\n2\n"), ("", "")],
)
def test_e_prints_the_value_unless_it_is_unspecified(expression, printed):
    ran = schemenn("-e", expression)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, printed, "")


def test_e_prints_output_before_the_value():
    assert schemenn("-e", '(display "out") (newline) (list 1 2)').stdout == "out\n(1 2)\n"


@pytest.mark.parametrize(("code", "status"), [("", 0), ("0", 0), ("7", 7), ("256", 1), ("#t", 0), ("#f", 1)])
def test_exit(code, status):
    ran = schemenn("-e", f'(display "x") (exit {code})')
    assert (ran.returncode, ran.stdout) == (status, "x")


def test_version_and_help():
    assert schemenn("--version").stdout == f"schemenn {__version__}\n"
    shown = schemenn("--help").stdout
    assert shown.startswith("usage: schemenn")
    assert max(len(line) for line in shown.split("\n")) <= 80
    assert schemenn("explain", "--help").stdout.startswith("usage: schemenn explain CODE")


def test_a_command_that_is_misspelt():
    ran = schemenn("rum", "xor.scm")
    assert ran.returncode == 2
    assert ran.stderr.startswith("schemenn: no such command: rum; did you mean run?\n")


def test_dump_shows_a_stage_and_does_not_run():
    ran = schemenn("--dump", "core", "-e", '(display "ran")')
    assert ran.returncode == 0
    assert "display" in ran.stdout


def test_dump_of_an_unknown_stage_names_the_stages():
    ran = schemenn("--dump", "soup", "-e", "1")
    assert ran.returncode == 2
    assert "syntax, core" in ran.stderr


def test_interrupt_exits_with_130(program):
    path = program('(display "go") (newline) (flush-output-port) (let loop () (loop))')
    process = subprocess.Popen(
        [sys.executable, "-m", "schemenn", "run", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": ROOT},
    )
    with process:
        assert process.stdout.readline() == b"go\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert b"interrupted" in process.stderr.read()
    assert process.returncode == 130


def test_reader_of_the_output_that_goes_away_is_no_defect(program):
    path = program("(let loop () (display 1) (newline) (loop))")
    command = f'"{sys.executable}" -m schemenn run "{path}" | head -1'
    ran = subprocess.run(
        command, shell=True, capture_output=True, env={**os.environ, "PYTHONPATH": ROOT}, timeout=60, check=False
    )
    assert (ran.stdout, ran.stderr) == (b"1\n", b"")


def test_piped_repl_prints_values_without_a_prompt():
    ran = schemenn("repl", text='(define (f x)\n  (* x 2))\n(f 4) "abc"\n(if #f #f)\n; comment\n\'end')
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, '8\n"abc"\nend\n', "")


def test_piped_repl_stops_at_the_first_error():
    ran = schemenn("repl", text="1\n  (car 2)\n3\n")
    assert (ran.returncode, ran.stdout) == (1, "1\n")
    assert ran.stderr.startswith("<stdin>:2:3: car: expected a pair, got 2\n")


def test_piped_repl_with_an_unclosed_form():
    ran = schemenn("repl", text="1\n(car\n")
    assert (ran.returncode, ran.stdout) == (1, "1\n")
    assert "<stdin>:2:1" in ran.stderr


def test_repl_runs_files_first(program):
    ran = schemenn("repl", program("(define x 5)"), text="(* x x)")
    assert ran.stdout == "25\n"


def test_repl_ends_with_exit():
    assert schemenn("repl", text="(exit 3)\n1\n").returncode == 3
