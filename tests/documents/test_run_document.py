"""`schemenn run` of documents: one session, values behind the output, errors that stop nothing else."""

import pytest

from schemenn import cli


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def run(page, *words, before=(), name="page.md"):
        (tmp_path / name).write_bytes(page if isinstance(page, bytes) else page.encode())
        status = cli.main(["run", *before, name, *words])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return run


def page_of(*blocks):
    """A page of blocks of Scheme, each beginning three lines below the end of the one before it."""
    return "".join(f"Text\n\n```scheme\n{block}\n```\n" for block in blocks)


def test_definitions_go_from_block_to_block(run):
    assert run(page_of("(define x 20)", "(define (f y) (* x y))", "(f 2)")) == (0, "=> 40\n", "")


def test_the_value_comes_after_the_output(run):
    assert run(page_of('(display "a") (* 2 3)', '(display "b")', "(values 1 'x)", "(values)", '"s"')) == (
        0,
        'a\n=> 6\nb\n=> 1 x\n=> "s"\n',
        "",
    )


def test_a_definition_at_the_end_of_a_block_has_no_value(run):
    assert run(page_of("(+ 1 2) (define x 1)", "; nothing", "")) == (0, "", "")


def test_an_error_stops_its_block_alone(run):
    status, out, err = run(page_of("(define x 1)\n  (car x)\n(display 'no)", "(+ x 1)"))
    assert (status, out) == (1, "=> 2\n")
    assert err.startswith("page.md:5:3 (block 1, line 2): car: expected a pair, got 1\n")
    assert "Traceback" not in err


def test_an_error_that_is_foretold_is_shown_and_is_no_failure(run):
    status, out, err = run(page_of("(car '()) ; error: expected a pair\n(+ 1 2)", "4"))
    assert (status, out) == (0, "=> 3\n=> 4\n")
    assert "car: expected a pair, got ()" in err


def test_another_error_than_the_one_foretold_is_a_failure(run):
    status, out, err = run(page_of("(car '()) ; error: expected a number\n(+ 1 2)", "4"))
    assert (status, out) == (1, "=> 4\n")
    assert "car: expected a pair, got ()" in err


def test_the_calls_of_an_error_name_their_blocks(run):
    _, _, err = run(page_of("(define (f x) (+ 1 (car x)))", "(f 5)"))
    assert "page.md:4:20 (block 1, line 1): car" in err
    assert "at top level, at page.md:9:1 (block 2, line 1)" in err


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ("(if)", "page.md:5:1 (block 1, line 2): if"),
        ("(define y (list 1 2)", "page.md:5:1 (block 1, line 2): missing )"),
        ('(display "a', "page.md:5:10 (block 1, line 2): the string"),
        (")", "page.md:5:1 (block 1, line 2): unexpected )"),
        ("#<procedure>", "page.md:5:1 (block 1, line 2): "),
    ],
)
def test_forms_before_one_that_cannot_be_read_or_compiled_have_run(run, broken, place):
    status, out, err = run(page_of(f"(define x 1)\n{broken}", "x"))
    assert (status, out) == (1, "=> 1\n")
    assert err.startswith(place)


def test_an_error_in_a_nested_block_has_its_place_in_the_page(run):
    _, _, err = run("> - ```scheme\n>   (list\n>     (car 5))\n>   ```\n")
    assert err.startswith("page.md:3:7 (block 1, line 2): car")


def test_where_a_procedure_is_defined_is_told_by_the_line_of_the_page(run):
    _, _, err = run(page_of("1", "(define (f x) x)", "(f)"))
    assert "f is used as (f x), defined at page.md:9\n" in err


def test_an_error_of_eval_names_its_block(run):
    _, _, err = run(page_of("1", "(eval '(if) (interaction-environment))"))
    assert "in block 2, line 9 of page.md" in err


def test_leaving_the_program_leaves_the_block(run):
    assert run(page_of("(display 1) (exit 7) (display 2)", "3")) == (7, "1\n=> 3\n", "")
    assert run(page_of("(exit)", "3")) == (0, "=> 3\n", "")


def test_a_continuation_of_an_earlier_block(run):
    blocks = ("(define k #f) (+ 100 (call/cc (lambda (c) (set! k c) 1)))", "(k 2) (display 'on)", "(k 5)")
    assert run(page_of(*blocks)) == (0, "=> 101\non\n=> 105\n", "")


def test_a_block_may_define_a_builtin_anew(run):
    assert run(page_of("(define (square x) 'mine)", "(square 2)")) == (0, "=> mine\n", "")


def test_macros_go_from_block_to_block(run):
    twice = "(define-syntax twice (syntax-rules () ((_ e) (begin e e))))"
    assert run(page_of(twice, "(twice (display 1))")) == (0, "11\n", "")


def test_a_document_has_no_files_and_no_environment(run, tmp_path):
    blocks = ('(call-with-output-file "x" newline)', '(load "x")', '(include "x")', '(getenv "HOME")', "(command-line)")
    status, out, err = run(page_of(*blocks))
    assert (status, out) == (1, '=> ("page.md")\n')
    assert err.count("sandbox") == 4
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]


def test_errors_of_files_can_be_caught(run):
    assert run(page_of('(guard (e ((file-error? e) 1)) (open-input-file "x"))')) == (0, "=> 1\n", "")


PAGE = page_of("(define x 1)\n(display x)", "(display 'two)\n(+ x 1)", "(car x)")


def test_one_block_with_what_it_needs(run):
    assert run(PAGE, "--block", "2") == (0, "two\n=> 2\n", "")
    assert run(PAGE, before=("--block", "2")) == (0, "two\n=> 2\n", "")
    assert run(PAGE, "--block=1") == (0, "1\n", "")
    assert run(PAGE, "--block=3")[0] == 1


def test_one_block_behind_others_in_error(run):
    assert "in error before it: block 1\n" in run(page_of("(car 1)", "(cdr 1)"), "--block", "2")[2]


def test_list_of_the_blocks(run):
    shown = "block 1  line 4  (define x 1)\nblock 2  line 10  (display 'two)\nblock 3  line 16  (car x)\n"
    assert run(PAGE, "--list") == (0, shown, "")
    assert run(PAGE, before=("--list",)) == (0, shown, "")


@pytest.mark.parametrize(
    "words", [("--block", "0"), ("--block",), ("--block", "x"), ("--block", "4"), ("more",), ("--x",)]
)
def test_wrong_use(run, words):
    status, out, err = run(PAGE, *words)
    assert (status, out) == (2, "")
    assert err.startswith("schemenn run: ")


def test_options_of_documents_go_with_documents(run):
    assert run("1", before=("--list",), name="x.scm")[0] == 2


def test_a_stage_of_a_document_cannot_be_shown(run, capsys):
    assert cli.main(["--dump", "core", "run", "page.md"]) == 2
    assert "--dump goes with a program" in capsys.readouterr().err


def test_no_such_document(capsys):
    assert cli.main(["run", "no-such-page.md"]) == 2
    assert "no-such-page.md: No such file" in capsys.readouterr().err


@pytest.mark.parametrize(("page", "name"), [("", "page.md"), ("", "page.html"), ("# Only text\n", "page.md")])
def test_a_document_without_blocks_says_so(run, page, name):
    assert run(page, name=name) == (0, "", f"schemenn: {name}: no Scheme blocks\n")


@pytest.mark.parametrize("name", ["page.md", "page.html"])
def test_a_file_that_is_no_text(run, name):
    status, out, err = run(b"\x89PNG\r\n\x1a\n\x00\xff", name=name)
    assert (status, out) == (1, "")
    assert name in err
    assert "Traceback" not in err


def test_html_pages(run):
    page = '<pre class="language-scheme">(define x 1)\n(car x)</pre>\n<textarea class="scheme">x</textarea>'
    status, out, err = run(page, name="page.html")
    assert (status, out) == (1, "=> 1\n")
    assert err.startswith("page.html:2:1 (block 1, line 2): car")


def test_sandbox_of_a_program(run):
    assert run('(display (file-exists? "x"))', name="x.scm") == (0, "#f", "")
    assert run('(display (file-exists? "x"))', name="x.scm", before=("--sandbox",))[0] == 1
    assert run('(display (file-exists? "x"))', name="x.scm") == (0, "#f", "")


def test_a_missing_parenthesis_where_the_page_has_all_code_on_one_line(run):
    page = '<pre class="scheme">(define x 1)<br>(define (f)<br>&nbsp; (+ x 1)</pre>'
    status, _, err = run(page, name="page.html")
    assert status == 1
    assert err.startswith("page.html:1:1 (block 1, line 2): missing ): the ( of line 2 of the block is not closed")
