"""Blocks that show a session at a prompt, or results behind arrows that are in no comment."""

import pytest

from schemenn import cli
from schemenn.documents.listing import program_in


@pytest.fixture
def schemenn(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def schemenn(command, *blocks, words=()):
        (tmp_path / "page.md").write_text("".join(f"```scheme\n{block}\n```\n\n" for block in blocks))
        status = cli.main([command, "page.md", *words])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return schemenn


@pytest.mark.parametrize(
    "block",
    [
        "> (define (f x)\n    (* x 2))\n> (f 3)\n6",
        "(define (f x) (* x 2))\n\n>(f 3)\n6\n\n>",
        "1 ]=> (define (f x) (* x 2))\n\n;Value: f\n\n1 ]=> (f 3)\n\n;Value: 6",
        "]=> (define (f x) (* x 2))\nf\n]=> (f 3)\n6",
        "scheme@(guile-user)> (define (f x) (* x 2))\nscheme@(guile-user) [1]> (f 3)\n$1 = #<x>",
        "guile> (define (f x) (* x 2))\n;;; it's (\nguile> (f 3)\n#<unknown ( >",
        "guile> ,use (srfi srfi-1)\nguile> (define (f x) (* x 2))\nguile> (f 3)\n6\nguile> ,q",
        "gosh> (define (f x) (* x 2))\nf\ngosh> (f 3)\n6",
        "#;1> (define (f x) (* x 2))\n#;2> (f 3)\n6",
        "> 'f\nf\n(define (f x)\n  (* x 2))\n> (f 3)   ; twice\n6",
        "> (define (f x) (* x 2))\n> (f 3) => 6",
        ">>> (define (f x) (* x 2))\n>>> (f 3)\n6",
        "$ guile\nGNU Guile 3.0.9\nCopyright (C) 1995\nguile> (define (f x) (* x 2))\nguile> (f 3)\n6",
        "MIT/GNU Scheme running under GNU/Linux\n\n1 ]=> (define (f x) (* x 2))\n;Value: f\n\n1 ]=> (f 3)\n;Value: 6",
    ],
)
def test_a_session_at_a_prompt_runs_without_its_output(schemenn, block):
    status, out, err = schemenn("run", block, "(f 4)")
    assert (status, out.split("\n")[-2], err) == (0, "=> 8", "")


@pytest.mark.parametrize("arrow", ["=>", "==>", "===>", "⇒", "⟹", "->", "-->", "→", "-|", "⊣", "≡", "error-->"])
def test_what_stands_behind_an_arrow_is_not_run(schemenn, arrow):
    block = f"(define x '(1 => 2)) {arrow} x\n(cdr x)\n    {arrow} (=> 2)\n(cadr x)\t{arrow} foo"
    status, out, err = schemenn("run", block, "(car x)")
    assert (status, out.split("\n")[-2], err) == (0, "=> 1", "")


@pytest.mark.parametrize(
    "program",
    [
        "(cond ((assv 2 '((2 3))) => cadr))",
        "(define gt\n  >)\n(gt 2 1)",
        "(apply\n> '(2 1))",
        '"a\n> b => c"',
        "; a => b\n#| 1 ]=> |# '=>",
        "(let ((-> 1))\n  ->)",
        "=> 3",
        ">",
        "1\n2",
        "1 (f)\n3 (g)",
    ],
)
def test_a_program_is_left_as_it_is(program):
    assert program_in(program).text == program


def test_results_behind_arrows_are_expectations(schemenn):
    held = "(+ 1 2)   ⇒ 3\n(list 1 2)\n⇒ (1\n   2)\n(list 3) => (4)  prose\n"
    status, out, _ = schemenn("test", held + "'a ⟹ unspecified\ncar ⇒ #<procedure car>\n1 --> 2")
    assert (status, out.splitlines()[0]) == (1, "page.md:6:1 (block 1, line 5): expected (4), got (3)")
    assert out.endswith("1 failure, 3 expectations in 1 file\n")


def test_a_result_behind_an_arrow_is_updated_in_place(schemenn, tmp_path):
    schemenn("test", "(list 3)  => (4)  prose\n(+ 1 2)\n⇒ 4\n(+ 2 2)   ⇒ 4", words=("--update",))
    assert (tmp_path / "page.md").read_text() == (
        "```scheme\n(list 3)  => (3)  prose\n(+ 1 2)\n⇒ 3\n(+ 2 2)   ⇒ 4\n```\n\n"
    )


def test_an_error_at_a_prompt_has_its_place_and_its_line(schemenn):
    status, out, err = schemenn("run", "> (define x 5)\n> (car x)\noops (", "(+ x 1)   => 6")
    assert (status, out) == (1, "=> 6\n")
    assert err.startswith("page.md:3:3 (block 1, line 2): car: expected a pair, got 5\n  > (car x)\n    ^^^^^^^\n")


def test_a_session_goes_on_after_an_error(schemenn):
    status, out, err = schemenn("run", "> (car 5)\noops\n> (define x 7)\n> (cdr x)\n> (if)\n> (display x)\n> x", "x")
    assert (status, out) == (1, "7\n=> 7\n=> 7\n")
    assert [line.split(": ")[0] for line in err.split("\n") if line.startswith("page.md")] == [
        "page.md:2:3 (block 1, line 1)",
        "page.md:5:3 (block 1, line 4)",
        "page.md:6:3 (block 1, line 5)",
    ]


def test_an_unclosed_input_is_reported_where_it_begins(schemenn):
    status, out, err = schemenn("run", "> (define x 5)\n> (list x\n> x\n5", "x")
    assert (status, out) == (1, "=> 5\n")
    assert err.startswith("page.md:3:3 (block 1, line 2): missing )")


@pytest.mark.parametrize("mark", ["", ":", ".", "|"])
def test_numbers_of_lines_in_the_text_are_left_out(schemenn, mark):
    status, out, err = schemenn(
        "run", f" 9{mark} (define (f x)\n10{mark}   (* x 2))\n11{mark}\n12{mark} (if #t\n13{mark}  (f 4))", "(car 5)"
    )
    assert (status, out) == (1, "=> 8\n")
    assert err.startswith("page.md:10:1 (block 2, line 1)")
