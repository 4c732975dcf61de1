"""The prompt at a terminal: keys in, screen out."""

import os
import signal

from tests.repl.terminal import ENTER, TAB, ctrl

DEFECT = """
import sys
from schemenn.repl.editor import editor
read = editor.Editor.read
def broken(self, *more):
    if sys.modules.get("broken") is None:
        sys.modules["broken"] = sys
        raise AssertionError("a simulated defect")
    return read(self, *more)
editor.Editor.read = broken
sys.argv = ["schemenn", "repl"]
from schemenn.cli import main
sys.exit(main())
"""


def interrupt(terminal):
    """Press Ctrl-C while something runs."""
    terminal.type(ctrl("c"))
    terminal.wait_for("interrupted")
    terminal.ready()


# Starting and leaving.


def test_a_banner_of_one_line_then_the_prompt(prompt):
    banner, second = prompt.text.split("\n")
    assert banner.startswith("schemenn ")
    assert second == ">"


def test_values_follow_their_entries(prompt):
    prompt.enter("(+ 1 2)", "$1 = 3")
    prompt.enter("(* _ $1)", "$2 = 9")
    prompt.enter("(values 'a 'b)", "$3 = a", "$4 = b")
    prompt.enter("(define x 1)")
    assert prompt.lines[-1] == "" and prompt.text.endswith("> (define x 1)\n>")


def test_ctrl_d_leaves(prompt):
    prompt.type(ctrl("d"))
    assert prompt.wait_for_end() == 0


def test_quit_and_exit_leave(start):
    first, second = start(), start()
    first.ready()
    first.type(",q" + ENTER)
    assert first.wait_for_end() == 0
    second.ready()
    second.type("(exit 7)" + ENTER)
    assert second.wait_for_end() == 7


def test_files_are_loaded_first(start, tmp_path):
    (tmp_path / "a.scm").write_text('(define loaded 5) (display "hello")')
    (tmp_path / "b.scm").write_text("(car loaded)")
    terminal = start("a.scm", "b.scm")
    terminal.wait_for("b.scm:1:1: car: expected a pair, got 5")
    terminal.enter("loaded", "$1 = 5")
    assert "hello" in terminal.lines


def test_a_file_that_is_not_there_ends_it_at_once(start):
    terminal = start("none.scm")
    assert terminal.wait_for_end() == 2
    assert terminal.shows("none.scm: No such file")


def test_the_init_file_and_the_kept_settings(start, tmp_path):
    folder = tmp_path / "config" / "schemenn"
    folder.mkdir(parents=True)
    (folder / "init.scm").write_text("(define greeting 'hi)")
    terminal = start()
    terminal.enter("greeting", "$1 = hi")
    terminal.enter(",set items 6")
    terminal.enter("(iota 7)", "(0 1 … 6)  ; 7 elements")
    terminal.enter(",save all.scm", "all.scm: 2 forms")
    again = start()
    again.enter("(iota 8)", "(0 1 … 7)  ; 8 elements")
    again.enter(",set items lots", "items can be a number")
    assert (folder / "settings").read_text().split("\n")[4] == "items 6"


def test_wrong_settings_are_told_and_do_not_stop_it(start, tmp_path):
    folder = tmp_path / "config" / "schemenn"
    folder.mkdir(parents=True)
    (folder / "settings").write_text("keys ed\nitems 6\n")
    terminal = start(columns=250)
    terminal.enter("(iota 7)", "(0 1 … 6)")
    assert terminal.shows("settings:1: keys can be emacs, vi, not ed")


def test_vi_keys(start):
    terminal = start()
    terminal.enter(",set keys vi")
    terminal.type("(+ 1 5)\x1b")
    terminal.wait_for("(+ 1 5)")
    terminal.type("bx")  # the word before, and the letter there
    terminal.wait_gone("(+ 1 5)")
    terminal.type("i7\x1b" + ENTER)
    terminal.wait_for("$1 = ")


def test_a_terminal_without_a_cursor(start):
    terminal = start(TERM="dumb")
    terminal.wait_before_cursor("> ")
    terminal.type("(+ 1" + ENTER)
    terminal.wait_before_cursor("  ")
    terminal.type("2)" + ENTER)
    terminal.wait_for("$1 = 3")
    terminal.wait_before_cursor("> ")
    terminal.type(",time (+ 2" + ENTER + "2)" + ENTER)
    terminal.wait_for("$2 = 4")
    terminal.type("(car 1)" + ENTER)
    terminal.wait_for("repl[3]:1:1: car")
    terminal.wait_before_cursor("> ")
    terminal.type("(+ 1" + ENTER)
    terminal.wait_before_cursor("  ")
    terminal.type(ctrl("c"))
    terminal.wait_before_cursor("> ")
    assert terminal.lines[terminal.cursor[0]].rstrip() == ">"


# Output.


def test_output_is_seen_before_its_line_ends(prompt):
    prompt.type('(begin (display "half a line") (let loop () (loop)))' + ENTER)
    prompt.wait_for_line("half a line")
    interrupt(prompt)


def test_the_prompt_stands_on_a_fresh_line(prompt):
    prompt.enter('(display "no newline")')
    assert prompt.text.endswith("\nno newline\n>")
    prompt.enter('(begin (display "then ") 5)', "$1 = 5")
    assert "then" in prompt.lines


def test_what_is_typed_while_a_form_runs_does_not_move_the_prompt(prompt):
    prompt.type('(begin (display "on its way\\n") (let loop ((i 0)) (if (< i 20000000) (loop (+ i 1)))))' + ENTER)
    prompt.wait_for_line("on its way")
    prompt.type("(+ 20")
    prompt.wait_before_cursor("> (+ 20")
    assert prompt.lines[prompt.cursor[0]] == "> (+ 20"


def test_reading_from_the_keyboard(prompt):
    prompt.type('(begin (display "name? ") (read-line))' + ENTER)
    prompt.wait_before_cursor("name? ")
    prompt.type("Ada" + ENTER)
    prompt.wait_for('$1 = "Ada"')
    prompt.ready()
    assert prompt.text.endswith('name? Ada\n$1 = "Ada"\n>')


def test_ctrl_d_ends_what_the_program_reads(prompt):
    prompt.type('(begin (display "name? ") (read-line))' + ENTER)
    prompt.wait_before_cursor("name? ")
    prompt.type(ctrl("d"))
    prompt.wait_for("$1 = #<eof>")
    prompt.ready()
    prompt.enter("(+ 1 2)", "$2 = 3")


def test_matrices_stand_in_columns(prompt):
    prompt.enter("#2f64((1 10.5) (-100 2))", "; shape (2 2)")
    row, column = prompt.find("$1 = #2f64((")
    assert prompt.lines[row] == "$1 = #2f64((   1.0 10.5)"
    assert prompt.lines[row + 1] == "           (-100.0  2.0))  ; shape (2 2)"


def test_long_values_are_cut_and_can_be_seen_whole(prompt):
    prompt.enter("(iota 1000)", "; 1000 elements")
    assert not prompt.shows(" 500 ")
    prompt.enter(",all", " 995 ")
    assert {"500", "700"} <= set(prompt.raw.split())


def test_values_fit_the_terminal(start):
    terminal = start(columns=60)
    terminal.enter("(iota 40)", "39)")
    row, _ = terminal.find("$1 = (0 1")
    assert all(len(line) < 60 for line in terminal.lines), [line for line in terminal.lines if len(line) >= 60]
    assert terminal.lines[row + 1].startswith("      ")


# Interrupts and errors.


def test_ctrl_c_stops_a_loop_and_keeps_what_is_defined(prompt):
    prompt.enter("(define kept 42)")
    prompt.type('(begin (display "round") (let loop ((i 0)) (loop (+ i 1))))' + ENTER)
    prompt.wait_for_line("round")
    interrupt(prompt)
    prompt.enter("kept", "$1 = 42")


def test_ctrl_c_stops_procedures_and_maps(prompt):
    prompt.enter("(define (even n) (odd (+ n 1)))")
    prompt.enter("(define (odd n) (even (+ n 1)))")
    prompt.type('(begin (display "on its way") (even 0))' + ENTER)
    prompt.wait_for_line("on its way")
    interrupt(prompt)
    prompt.enter("(map even? '(1 2))", "$1 = (#f #t)")


def test_ctrl_c_stops_numpy_as_soon_as_it_returns(prompt):
    prompt.enter("(define a (ones '(300 300)))")
    prompt.type('(begin (display "multiplying") (let loop () (mat-mul a a) (loop)))' + ENTER)
    prompt.wait_for_line("multiplying")
    interrupt(prompt)
    prompt.enter("(sum a)", "$1 = 90000.0")


def test_ctrl_c_stops_reading(prompt):
    prompt.type('(begin (display "waiting ") (read-line))' + ENTER)
    prompt.wait_before_cursor("waiting ")
    interrupt(prompt)
    prompt.enter("(+ 1 2)", "$1 = 3")


def test_no_handler_of_the_program_sees_an_interrupt(prompt):
    prompt.type('(guard (e (#t \'caught)) (display "guarded") (let loop () (loop)))' + ENTER)
    prompt.wait_for_line("guarded")
    interrupt(prompt)
    assert not prompt.shows("$1")


def test_an_interrupt_from_outside(prompt):
    prompt.type('(begin (display "running") (let loop () (loop)))' + ENTER)
    prompt.wait_for_line("running")
    os.kill(prompt.process.pid, signal.SIGINT)
    prompt.wait_for("interrupted")
    prompt.enter("(+ 1 2)", "$1 = 3")


def test_ctrl_c_at_the_prompt_gives_the_entry_up(prompt):
    prompt.type("(+ 1")
    prompt.wait_for("(+ 1")
    prompt.type(ctrl("c"))
    prompt.ready()
    prompt.enter("(+ 2 2)", "$1 = 4")


def test_errors_do_not_nest(prompt):
    prompt.enter("(define (f x) (+ 1 (car x)))")
    prompt.enter("(f 5)", "car: expected a pair, got 5")
    prompt.enter("(f 6)", "got 6")
    prompt.enter(",bt", "f at repl[1]:1:20", "top level at repl[3]:1:1")
    prompt.enter(",frame 0", "   x = 6")
    prompt.type(ctrl("d"))
    assert prompt.wait_for_end() == 0


def test_a_huge_allocation_and_an_error_in_a_macro(prompt):
    prompt.enter("(define kept 1)")
    prompt.enter("(make-vector (expt 10 15))", "take more than")
    prompt.enter("(define-macro (m x) (car x))")
    prompt.enter("(m 5)", "expected a pair")
    prompt.enter("(let ((x)) x)", "let: expected")
    prompt.enter("kept", "$1 = 1")


def test_an_endless_recursion(prompt):
    prompt.enter("(define (f n) (+ 1 (f n)))")
    prompt.enter("(f 1)", "the recursion is too deep: f calls without end")
    prompt.enter(",bt", "calls not kept")
    prompt.enter("(+ 1 2)", "$1 = 3")


def test_a_defect_of_the_editor_leaves_the_session_alive(start):
    terminal = start(command=("-c", DEFECT))
    terminal.wait_for("a defect of schemenn itself: a simulated defect")
    terminal.ready()
    terminal.type("(+ 1 2)" + ENTER)
    terminal.wait_for("$1 = 3")


# Commands.


def test_commands_and_their_completion(prompt):
    prompt.enter(",doc mat-vec", "(mat-vec W x [b])")
    prompt.type(",untr" + TAB)
    prompt.wait_before_cursor(",untrace ")
    prompt.type(ctrl("c"))
    prompt.enter(",he ti", ",time EXPR")
    prompt.enter(",what", "there is no command ,what")


def test_an_operand_over_several_lines(prompt):
    prompt.ready()
    prompt.type(",time (+ 1" + ENTER)
    prompt.wait_for(",time (+ 1")
    prompt.wait_until(lambda screen: screen.cursor[0] == screen.find(",time")[0] + 1, "the second line")
    prompt.type("2)" + ENTER)
    prompt.wait_for("$1 = 3")
    prompt.wait_for(" of the processor")


def test_a_trace(prompt):
    prompt.enter("(define (count n) (if (= n 0) 'done (count (- n 1))))")
    prompt.enter(",trace count", "traced: count")
    prompt.enter("(count 1)", "(count 1)", "| (count 0)", "| done", "$1 = done")


def test_a_chapter(prompt, tmp_path):
    (tmp_path / "page.md").write_text("# Page\n\n```scheme\n(define x 6)\n```\n\n```scheme\n(* x 7)\n```\n")
    prompt.enter(",chapter page.md", "page.md: 2 blocks", "block 2  line 8  (* x 7)")
    prompt.enter(",block 1")
    prompt.enter(",block", "$1 = 42")
