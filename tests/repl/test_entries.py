"""What is entered is evaluated and shown; whatever goes wrong, the session goes on."""

import signal

import pytest

from schemenn.errors import ExpandError, SchemeExit
from schemenn.session import Session
from schemenn.source import Source


# Values.


def test_values_have_names_in_the_order_they_come(enter):
    assert enter("(+ 1 2)", '(list $1 "a")') == '$2 = (3 "a")\n'


def test_several_values_have_a_name_each(enter):
    assert enter("(values 1 2)") == "$1 = 1\n$2 = 2\n"
    assert enter("(list $1 $2 _)") == "$3 = (1 2 2)\n"


def test_the_last_value_goes_on_over_forms_without_one(enter):
    assert enter("(+ 1 2)", "(define x 5)", "(* _ 10)") == "$2 = 30\n"


def test_the_last_value_can_be_called(enter):
    assert enter("(lambda (x) (* x x))", "(_ 7)") == "$2 = 49\n"


def test_the_underscore_keeps_its_meaning_in_patterns(enter):
    enter("(+ 1 2)", "(define-syntax second (syntax-rules () ((_ a b) b)))")
    assert enter("(second 1 2)") == "$2 = 2\n"
    assert enter("(match '(1 2) ((_ x) x))") == "$3 = 2\n"
    assert enter("(match _ (3 'old) (2 'last))") == "$4 = last\n"


def test_a_definition_of_ones_own_wins(enter):
    assert enter("(define $1 'mine)", "(+ 1 2)", "(list $1)") == "$2 = (mine)\n"
    assert enter("(define _ 'mine)", "_") == "$3 = mine\n"


def test_the_underscore_is_a_keyword_where_there_is_no_prompt():
    with pytest.raises(ExpandError, match="_ is a keyword"):
        Session().run_source(Source("t", "(list _)"))


def test_nothing_is_shown_for_the_unspecified_value(enter):
    assert enter("(if #f #f)") == ""


def test_a_value_stands_on_a_line_of_its_own(workspace, capsys):
    with workspace.screen:
        workspace.enter('(begin (display "half") 5)')
    assert capsys.readouterr().out == "half\n$1 = 5\n"


def test_several_forms_are_run_one_by_one(enter):
    assert enter("(define x 1) x (car x) (set! x 2)").startswith("$1 = 1\n")
    assert enter("x") == "$2 = 1\n"


# Errors.


def test_an_error_is_shown_and_the_session_goes_on(enter):
    assert "car: expected a pair" in enter("(define kept 1)", "(car 5)")
    assert enter("kept") == "$1 = 1\n"


def test_an_error_inside_a_macro(enter):
    enter("(define-macro (bad x) (car x))", "(define kept 1)")
    assert "expected a pair" in enter("(bad 5)")
    assert enter("kept") == "$1 = 1\n"


def test_a_syntax_error_leaves_no_half_definition(enter):
    assert "let" in enter("(begin (define half 1) (let ((x)) x))")
    assert "half is not defined" in enter("half")


def test_a_defect_of_schemenn_is_told_and_survived(enter, workspace, monkeypatch):
    def broken(*arguments, **options):
        raise AssertionError("a simulated defect")

    enter("(define kept 1)")
    monkeypatch.setattr(workspace.session.compiler, "compile", broken)
    assert "a defect of schemenn itself: " in enter("(+ 1 2)")
    monkeypatch.undo()
    assert enter("kept") == "$1 = 1\n"


def test_a_defect_of_a_command_is_survived(enter, monkeypatch):
    monkeypatch.setattr("schemenn.repl.commands.looking.doc_text", lambda *arguments: 1 // 0)
    assert "a defect of schemenn itself" in enter(",doc car")
    assert enter("1") == "$1 = 1\n"


def test_a_huge_allocation_is_an_error(enter):
    enter("(define kept 1)")
    assert "make-vector: 1000000000000000 elements" in enter("(make-vector (expt 10 15) 0)")
    assert enter("kept") == "$1 = 1\n"


def test_an_interrupt_keeps_what_is_defined(enter, workspace):
    enter("(define kept 1)", "(define (spin n) (if (< n 0) n (spin (+ n 1))))")
    previous = signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            workspace.enter("(spin 0)")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert enter("kept") == "$1 = 1\n"


# Help, and leaving.


def test_help_lists_every_command(enter):
    from schemenn.repl.commands.table import COMMANDS

    shown = enter(",help")
    assert all(f"  ,{command.name}" in shown for command in COMMANDS)
    assert enter(",help tim").startswith("  ,time EXPR")


def test_unknown_and_ambiguous_commands_are_told_in_a_line(enter):
    assert enter(",nothing") == "there is no command ,nothing; ,help lists them\n"
    assert enter(",t 1") == ",t may be ,time or ,trace\n"


def test_quit(workspace):
    with pytest.raises(SchemeExit):
        workspace.enter(",quit")
