"""Looking back at the last error."""

import sys

import pytest


def test_the_calls_of_an_error_with_their_variables(enter):
    enter("(define (inner v) (let ((k (* v 2))) (+ 1 (car k))))", "(define (outer x y) (* 2 (inner (+ x y))))")
    enter("(outer 1 2)")
    lines = enter(",bt").split("\n")
    assert lines[0] == "car: expected a pair, got 6"
    assert [line.split()[-3:] for line in lines[1:4]] == [
        ["inner", "at", "repl[1]:1:43"],
        ["outer", "at", "repl[2]:1:26"],
        ["level", "at", "repl[3]:1:1"],
    ]
    assert enter(",locals") == "   v = 3\n   k = 6\n"
    shown = enter(",frame 1")
    assert "(inner (+ x y))" in shown and "^^^^^" in shown
    assert shown.endswith("   x = 1\n   y = 2\n")
    assert enter(",locals") == "   x = 1\n   y = 2\n"


def test_an_expression_of_a_command_is_the_top_level(enter):
    enter("(define (f x) (+ 1 (car x)))", ",time (list (f 5))")
    lines = enter(",bt").split("\n")
    assert lines[1:3] == ["*      0  f at repl[1]:1:20", "       1  top level at repl[2]:1:7"]


def test_assigned_variables_show_their_value(enter):
    text = "(define (f x) (define n 0) (define (step) (set! n (+ n 1))) (step) (step) (+ x (car n)))"
    enter(text, "(f 7)")
    shown = enter(",locals")
    assert "   x = 7\n" in shown and "   n = 2\n" in shown


def test_the_calls_of_a_captured_continuation_are_found(enter):
    enter(
        "(define k #f)",
        "(define (deep n) (+ n (call/cc (lambda (c) (set! k c) 1))))",
        "(define (wide m) (list m (car (deep m))))",
        "(wide 5)",
    )
    enter("(k 10)")
    lines = enter(",bt").split("\n")
    assert lines[1:3] == ["*      0  wide at repl[3]:1:26", "       1  a continuation at repl[4]:1:1"]
    assert enter(",locals") == "   m = 5\n"


def test_an_endless_recursion_keeps_few_calls(enter, workspace, monkeypatch):
    enter("(define (f n) (+ 1 (f n)))")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        assert "too deep" in enter("(f 1)")
    finally:
        sys.setrecursionlimit(before)
    assert len(workspace.failure.calls) <= 201
    assert "calls not kept" in enter(",bt")
    assert "n = 1" in enter(",frame 2")
    assert enter("(+ 1 2)") == "$1 = 3\n"


@pytest.mark.parametrize("command", [",bt", ",locals", ",frame"])
def test_without_an_error_there_is_nothing_to_look_at(enter, command):
    assert enter(command) == "there has been no error of a program that ran\n"


def test_a_frame_that_is_not_there(enter):
    enter("(define (f x) (+ 1 (car x)))", "(f 1)")
    assert enter(",frame 9") == "there is no frame 9; they are numbered 0 to 1\n"
