"""What the commands say and do."""

import pytest

from schemenn.repl.commands.table import COMMANDS
from schemenn.session import Session
from schemenn.source import Source


# Names.


def test_doc_of_a_primitive_a_procedure_a_macro_and_an_own_definition(enter):
    assert enter(",doc car").startswith("(car pair)\n  ")
    assert enter(",doc map").startswith("(map f first rest ...)\n")
    assert enter(",doc load").startswith("(load filename [environment])\n  run the forms of a file")
    assert enter(",doc let").startswith("(let ")
    enter("; Twice x.\n(define (twice x) (* 2 x))")
    assert enter(",doc twice").startswith("(twice x)\n  Twice x.\n")
    enter('(define (thrice x)\n  "Three times x,\n  a \\"product\\"."\n  (* 3 x))', '(define (word) "no comment")')
    assert enter(",doc thrice").startswith('(thrice x)\n  Three times x,\n  a "product".\n  [')
    enter('(define cube (lambda (x) "x³." (* x x x)))')
    assert enter(",doc cube").startswith("(cube x)\n  x³.\n  [")
    assert enter(",doc word").startswith("(word)\n  [")


def test_doc_of_an_unknown_name_says_what_is_near(enter):
    assert "vector-ref" in enter(",doc vector-reff")
    assert enter(",doc").startswith(",doc needs more")


def test_apropos(enter):
    shown = enter(",apropos vectorized")
    assert shown.startswith("(vectorized? ") and "(why-not-vectorized " in shown
    assert enter(",apropos zzzzqqq").count("\n") == 1


def test_source(enter):
    enter("(define (twice x)\n  (* 2 x))")
    assert enter(",source twice") == "; repl[1]:1:1\n(define (twice x)\n  (* 2 x))\n"
    assert "(define (fold " in enter(",source fold")
    assert "def car(" in enter(",source car")
    assert '\n@differentiable("mean")\ndef mean(' in enter(",source mean")
    enter("(define-syntax two (syntax-rules () ((_ a) (list a a))))")
    assert "(define-syntax two" in enter(",source two")
    assert enter(",source if").count("\n") == 1


def test_env(enter):
    enter("(define x '(1 2))", "(define (f y) y)", "(define-syntax two (syntax-rules () ((_ a) a)))")
    assert enter(",env") == "x    (1 2)\nf    #<procedure (f y) at repl[2]:1:1>\ntwo  macro\n"
    assert enter(",env tw") == "two  macro\n"


def test_describe(enter):
    assert "a tensor of shape (2 3), 6 elements" in enter(",describe (reshape (arange 6) '(2 3))")
    assert "least 0.0, greatest 5.0, mean 2.5" in enter(",describe (arange 6)")
    assert "a list of 3 elements" in enter(",describe '(1 2 3)")
    assert "a procedure of 1 argument" in enter(",describe car")
    assert "a string of 2 characters, 3 bytes in UTF-8" in enter(',describe "aß"')
    assert "an exact integer of 3 bits, odd" in enter(",describe 7")
    assert "U+03BB GREEK SMALL LETTER LAMDA" in enter(",describe #\\λ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("#f", "#f\n  false; everything else counts as true\n"),
        ("(if #f #f)", "#<unspecified>\n  the value of what has none of interest\n"),
        ("#u8(1 2)", "#u8(1 2)\n  a bytevector of 2 bytes\n"),
        ("(delay 1)", "#<promise>\n  a promise that is not forced yet\n"),
        ("(let ((p (delay (+ 1 1)))) (force p) p)", "#<promise>\n  a promise, forced: its value is 2\n"),
        ("(make-rng 3)", "#<rng seed 3>\n  a rng\n"),
        ("(open-input-string \"\")", "#<textual input port>\n  an input port\n"),
        (
            "(guard (e (#t e)) (error \"too long:\" 5))",
            "#<error too long: 5>\n  an error of the kind user-error; schemenn explain user-error tells more\n",
        ),
    ],
)
def test_describe_what_is_rarely_held_in_hands(enter, text, shown):
    assert enter(f",describe {text}") == shown


def test_a_command_that_takes_nothing_says_so(enter):
    assert enter(",bt 3") == ",bt takes nothing behind it: 3\n"


def test_help_fits_the_terminal(workspace, enter):
    workspace.settings.take("width", "60")
    for command in (",help", ",set"):
        assert all(len(line) <= 60 for line in enter(command).split("\n"))
    workspace.settings.take("width", "79")
    assert enter(",help").count("\n") == len(COMMANDS) + 3


def test_all_shows_what_was_left_out(enter):
    assert "…" in enter("(iota 100)")
    assert "…" not in enter(",all")
    assert " 55 " in enter(",all (iota 100)").replace("\n", " ")


# Files.


def test_load_and_reload(enter, tmp_path):
    file = tmp_path / "it's mine.scm"
    file.write_text("(define x 1)")
    enter(f",load {file}")
    assert enter("x") == "$1 = 1\n"
    file.write_text("(define x 2)")
    assert enter(",reload") == f"{file}\n"
    assert enter("x") == "$2 = 2\n"


def test_a_file_that_is_not_there(enter, tmp_path):
    assert enter(f",load {tmp_path}/none.scm") == f"{tmp_path}/none.scm: No such file or directory\n"
    assert enter(",reload") == "no file has been loaded\n"


def test_import(enter):
    enter(",import (srfi 151)", ",import srfi 41")
    assert enter("(bitwise-and 6 3)") == "$1 = 2\n"
    assert "there is no library (no such library)" in enter(",import (no such library)")


def test_saved_forms_make_a_program_that_does_the_same(enter, tmp_path, capsys):
    file = tmp_path / "saved.scm"
    enter("(define (sq x) (* x x))", "(sq 3)", "(car 'wrong)", "(define y (+ _ $1))", "(define (f _) _)")
    enter(f",save {file}")
    assert file.read_text() == "(define (sq x) (* x x))\n(define $1 (sq 3))\n(define y (+ $1 $1))\n(define (f _) _)\n"
    assert Session().run_source(Source("saved", file.read_text() + "(f y)")) == 18


def test_save_says_why_it_cannot(enter, tmp_path):
    assert enter(f",save {tmp_path}/a.scm") == "there is nothing to save: no form has run yet\n"
    enter("(define x 1)")
    assert enter(f",save {tmp_path}/none/a.scm") == f"{tmp_path}/none/a.scm: No such file or directory\n"


def test_set_lists_and_changes(enter, workspace):
    assert "keys emacs" in enter(",set")
    enter(",set items 6")
    assert enter("(iota 7)") == "$1 = (0 1 … 6)  ; 7 elements\n"
    assert enter(",set keys ed") == "keys can be emacs, vi, not ed\n"
    assert enter(",set colour red").startswith("there is no setting colour")


# Time.


def test_time_shows_value_and_duration(enter):
    lines = enter(",time (+ 1 2)").split("\n")
    assert lines[0] == "$1 = 3"
    assert lines[1].startswith("; ") and lines[1].endswith(" of the processor")


def test_a_definition_can_be_timed(enter):
    enter(",time (define x (+ 1 2))")
    assert enter("x") == "$1 = 3\n"


def test_bench(enter):
    assert " at best, " in enter(",bench (length (iota 1000))")


def test_bench_claims_no_time_for_a_constant(enter):
    assert "; 0 ns" not in enter(",bench 1")


def test_profile_names_procedures_and_builtins(enter):
    enter("(define (leaf x) (string->number (number->string x)))")
    enter("(define (run n) (if (> n 0) (begin (leaf n) (run (- n 1)))))")
    shown = enter(",profile (run 50)")
    rows = {line.split()[5]: line.split() for line in shown.split("\n")[1:] if len(line.split()) > 5}
    assert rows["leaf"][0] == "50"
    assert rows["leaf"][-1] == "repl[1]:1"
    assert rows["string->number"][0] == "50"
    assert rows["string->number"][-1] == "builtin"
    assert "(the expression)" in shown


# What becomes of an expression.


def test_expand_shows_steps_and_core(enter):
    enter("(define-syntax my-or (syntax-rules () ((_ a) a) ((_ a b ...) (let ((t a)) (if t t (my-or b ...))))))")
    shown = enter(",expand (my-or x y)")
    assert shown.startswith("⇒  (let ((t x)) (if t t (my-or y)))\n")
    assert shown.endswith("(let ((t x)) (if t t y))\n")


def test_expanding_a_definition_defines_nothing(enter):
    enter(",expand (define new 1)", ",dump (define new 1)")
    assert "new is not defined" in enter("new")


def test_dump(enter):
    assert enter(",dump (lambda (x) (car x))").startswith("(lambda (x) (car x))\n\ndef ")
    assert enter(",dump core (when 1 2)") == enter(",dump core (if 1 (begin 2))")
    assert enter(",dump syntax (when 1 2)") == "(when 1 2)\n"
    assert enter(",dump nostage (when 1 2)").startswith("there is no stage nostage; there are syntax, core, ")


def test_math_and_python(enter):
    assert enter(",math (* 2 (sqrt x))").startswith("2√x")
    enter("(define (layer W b x) (map relu (mat-vec W x b)))")
    assert enter(",math layer").startswith("layer(W, b, x) = σ(Wx + b)\n")
    assert "W @ x + b" in enter(",python (mat-vec W x b)")
    assert enter(",math (").count("\n") == 1


def test_grad(enter):
    enter("(define x 3.0)", "(define-trainable w 2.0)", "(define L (* w w))", "(define (f a b) (* a b))")
    assert "∂v1/∂x = 6.0" in enter(",grad (* x x)")
    assert "a trainable" in enter(",grad L")
    assert "∂v1/∂a = 3.0, ∂v1/∂b = 2.0" in enter(",grad (f 2 3)")
    assert "(2.0 4.0)" in enter(",grad ((lambda (v) (dot v v)) (tensor 1 2))")
    assert enter(",grad 5").startswith("there is nothing to differentiate in")


def test_grad_goes_below_each_other_where_the_terminal_is_narrow(workspace, enter):
    workspace.settings.take("width", "52")
    enter("(define x 3.0)")
    assert enter(",grad (* x x)") == (
        "node  form         value  local derivatives  adjoint\n"
        "x     an argument  3.0                       6.0\n"
        "v1    (* x x)      9.0    ∂v1/∂x = 6.0       1.0\n"
    )
    workspace.settings.take("width", "51")
    assert enter(",grad (* x x)") == (
        "x  an argument\n    value    3.0\n    adjoint  6.0\n"
        "v1  (* x x)\n    value    9.0\n    ∂v1/∂x = 6.0\n    adjoint  1.0\n"
    )


def test_grad_of_what_has_none(enter):
    enter("(define (f a) 'none)")
    shown = enter(",grad (f 2.0)")
    assert ": explain-gradient: expected a procedure that answers a number, got none\n  (f 2.0)\n" in shown
    assert "car: expected a pair" in enter(",grad (car 2.0)")


def test_why(enter):
    enter("(define (f x) (display x) x)", "(define (relu x) (if (> x 0) x 0))")
    assert "display has an effect" in enter(",why f")
    assert enter(",why relu").startswith("nothing that its text shows")
    assert enter(",why relu (arange 3)") == "nothing: map of it over these runs at once\n"


# Chapters.


@pytest.fixture
def chapter(tmp_path):
    page = tmp_path / "page.md"
    blocks = "(define x 6)", '(display "x")\n(* x 7)', "(car x)"
    page.write_text("\n\ntext\n\n".join(f"```scheme\n{block}\n```" for block in blocks))
    return page


def test_blocks_of_a_chapter(enter, chapter):
    shown = enter(f",chapter {chapter}")
    assert shown.split("\n")[1].split()[:4] == ["block", "1", "line", "2"]
    assert "x is not defined" in enter(",block 2")
    assert enter(",block 1-2").endswith("$1 = 42\n")
    assert f"{chapter}:15:1 (block 3, line 1): car: expected a pair" in enter(",block")
    assert enter("x") == "$2 = 6\n"


def test_an_error_that_a_block_foretells_ends_nothing(enter, tmp_path):
    page = tmp_path / "foretold.md"
    page.write_text("```scheme\n(car 5) ; error: expected a pair\n(define x 6)\n```\n\n```scheme\n(* x 7)\n```\n")
    enter(f",chapter {page}")
    shown = enter(",block all")
    assert "car: expected a pair" in shown
    assert "$1 = 42\n" in shown
    enter(f",save {tmp_path / 'saved.scm'}")
    assert "(car 5)" not in (tmp_path / "saved.scm").read_text()


def test_blocks_that_are_not_there(enter, chapter):
    assert enter(",block 1") == "no chapter is open; ,chapter FILE opens one\n"
    enter(f",load {chapter}")
    assert enter(",block 4") == "there is no block 4; the chapter has 3\n"
    assert enter(",block x") == "x is not the number of a block\n"
