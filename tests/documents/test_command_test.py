"""`schemenn test`: expectations of programs and documents, the difference, and `--update`."""

import pytest

from schemenn import cli


@pytest.fixture
def checked(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def checked(text, *words, name="a.scm"):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        status = cli.main(["test", name, *words])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return checked


@pytest.fixture
def updated(checked, tmp_path):
    def updated(text, name="a.scm"):
        checked(text, "--update", name=name)
        return (tmp_path / name).read_bytes().decode()

    return updated


def test_all_is_well(checked):
    assert checked("(+ 1 2) ; => 3\n(display 1) ; prints: 1\n") == (0, "2 expectations met in 1 file\n", "")


def test_a_failure_with_its_difference(checked):
    assert checked("(define x 1)\n(+ x 2) ; => 4  prose\n") == (
        1,
        "a.scm:2:1: expected 4, got 3\n  (+ x 2) ; => 4  prose\n  ^^^^^^^\n  - 4\n  + 3\n"
        "1 failure, 1 expectation in 1 file\n",
        "",
    )


def test_the_difference_of_output(checked):
    _, out, _ = checked('(display "a\\nb\\nc")\n; prints: a\n; prints: x\n; prints: c\n')
    assert "    a\n  - x\n  + b\n    c\n" in out


def test_an_error_that_nothing_foretold(checked):
    status, out, _ = checked("(define (f x) (car x))\n(f 5) ; => 1\n(f '(2)) ; => 2\n")
    assert status == 1
    assert "a.scm:1:15: car: expected a pair, got 5\n" in out
    assert out.endswith("1 failure, 2 expectations in 1 file\n")


def test_text_that_cannot_be_read(checked):
    status, out, _ = checked("(+ 1 2) ; => 4\n(+ 1")
    assert status == 1
    assert "expected 4, got 3" in out
    assert "a.scm:2:1: missing )" in out


@pytest.mark.parametrize("fence", ["a\nb", "a\nb\n=> 3", "a  \nb\n"])
def test_an_output_fence_has_the_value_or_not(checked, fence):
    page = f'```scheme\n(display "a\\nb")\n(+ 1 2)\n```\n\n```output\n{fence}\n```\n'
    assert checked(page, name="a.md") == (0, "1 expectation met in 1 file\n", "")


def test_an_output_fence_that_is_not_met(checked):
    status, out, _ = checked('```scheme\n(display "a")\n```\n```output\nb\n```\n', name="a.md")
    assert status == 1
    assert out.startswith("a.md:2:1 (block 1, line 1): the block prints something else\n")
    assert "  - b\n  + a\n" in out


def test_expectations_of_a_page(checked):
    status, out, _ = checked('<pre class="scheme">(+ 1 2) ; =&gt; 4\n(* 2 3) ; =&gt; 6</pre>', name="a.html")
    assert status == 1
    assert out.startswith("a.html:1:1 (block 1, line 1): expected 4, got 3\n")


def test_blocks_without_expectations_must_run(checked):
    status, out, _ = checked("```scheme\n(car 5)\n```\n```scheme\n1 ; => 1\n```\n", name="a.md")
    assert (status, out.split("\n")[0]) == (1, "a.md:2:1 (block 1, line 1): car: expected a pair, got 5")


def test_endless_output_is_an_error(checked):
    status, out, _ = checked('(let loop () (display "0123456789") (loop)) ; => 1\n(+ 1 1) ; => 2')
    assert (status, "characters of output" in out, "1 failure" in out) == (1, True, True)


def test_a_program_under_test_has_no_input(checked):
    assert checked("(eof-object? (read-line)) ; => #t")[0] == 0


def test_no_such_file(capsys):
    assert cli.main(["test", "no-such-file.scm"]) == 2
    assert "no-such-file.scm: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["--what"], ["a.scm", "--what"]])
def test_wrong_use(words, capsys):
    assert cli.main(["test", *words]) == 2
    assert capsys.readouterr().err.startswith("schemenn test: ")


def test_several_files_and_folders(checked, tmp_path, capsys):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b.md").write_text("```scheme\n1 ; => 1\n```\n")
    (tmp_path / "inner" / "c.txt").write_text("1 ; => 2")
    status, out, _ = checked("2 ; => 2", "inner")
    assert (status, out) == (0, "2 expectations met in 2 files\n")


UPDATES = {
    "value": ("(+ 1 2) ; => 4\n", "(+ 1 2) ; => 3\n"),
    "prose": ("(+ 1 2)   ;;  => 4  the sum\n", "(+ 1 2)   ;;  => 3  the sum\n"),
    "other markers": ("1 ;Value: 2\n1 ; ⇒ 2\n1 ;=> 2", "1 ;Value: 1\n1 ; ⇒ 1\n1 ;=> 1"),
    "next line": ("(+ 1 2)\n  ; => 4\n", "(+ 1 2)\n  ; => 3\n"),
    "datum over lines": ("(list 1 2)\n; => (1\n;     3)  prose\n2", "(list 1 2)\n; => (1 2)  prose\n2"),
    "blanks in a datum": ('"a  b" ; => "a  c"  text', '"a  b" ; => "a  b"  text'),
    "no final line end": ("1 ; => 2", "1 ; => 1"),
    "line ends": ("1 ; => 2\r\n\r\n(display 1)\r\n; prints: 2\r\n", "1 ; => 1\r\n\r\n(display 1)\r\n; prints: 1\r\n"),
    "mixed line ends": ("1 ; => 2\r\n2 ; => 3\n3 ; => 4\r\n", "1 ; => 1\r\n2 ; => 2\n3 ; => 3\r\n"),
    "byte order mark": ("\ufeff1 ; => 2\n", "\ufeff1 ; => 1\n"),
    "blanks at the end of a line": ("1 ; => 1   \n1 ; => 2  \n", "1 ; => 1   \n1 ; => 1\n"),
    "more output": (
        '  (display "a\\nb") ;; prints: x\n',
        '  (display "a\\nb") ;; prints: a\n                   ;; prints: b\n',
    ),
    "less output": ('(display "a")\n; prints: x\n; note\n; prints: y\n2', '(display "a")\n; prints: a\n; note\n2'),
    "no output": ('(display "")\n; prints: x\n', '(display "")\n; prints:\n'),
    "message": ("(car 5) ; error: zip\n", "(car 5) ; error: car: expected a pair, got 5\n"),
    "met": ("(/ 1.0 3) ; => 0.33\n(list 1 2) ; => (1  2)\n", "(/ 1.0 3) ; => 0.33\n(list 1 2) ; => (1  2)\n"),
    "what has no datum": ("car ; => 1  it\n", "car ; => #<procedure car>  it\n"),
    "an error for a value": ("(car 5) ; => 1\n", "(car 5) ; => 1\n"),
    "a value for an error": ("1 ; error: car\n", "1 ; error: car\n"),
}


@pytest.mark.parametrize(("before", "after"), UPDATES.values(), ids=UPDATES)
def test_update_of_programs(updated, before, after):
    assert updated(before) == after


QUOTED = """\
> 1. ```scheme
>    (display "hi")
>    (* 2 3) ; => 7  six
>    ```
>    ```output
>    ho
>    ho
>    ```
> end
"""

MARKDOWN_UPDATES = {
    "nested": (QUOTED, QUOTED.replace("=> 7", "=> 6").replace(">    ho\n>    ho\n", ">    hi\n")),
    "line ends": (
        "# T\r\n\r\n```scheme\r\n1 ; => 2\r\n(newline)\r\n```\r\n```output\r\nx\r\n```\r\n",
        "# T\r\n\r\n```scheme\r\n1 ; => 1\r\n(newline)\r\n```\r\n```output\r\n```\r\n",
    ),
    "from nothing": ("```scheme\n(display 1)\n```\n```output\n```", "```scheme\n(display 1)\n```\n```output\n1\n```"),
    "the value in a fence": (
        "```scheme\n(display 1)\n2\n```\n~~~output\n1\n=> 3\n~~~\n",
        "```scheme\n(display 1)\n2\n```\n~~~output\n1\n=> 2\n~~~\n",
    ),
    "a fence in the output": (
        '```scheme\n(display "```")\n```\n```output\nx\n```\n',
        '```scheme\n(display "```")\n```\n```output\nx\n```\n',
    ),
    "output in a quotation": (
        '> ```scheme\n> (display "a\\nb") ; prints: x\n> ```\n',
        '> ```scheme\n> (display "a\\nb") ; prints: a\n>                  ; prints: b\n> ```\n',
    ),
    "blocks and text around": (
        "1 ; => 2\n\n```scheme\n1 ; => 2\n```\n```text\n1 ; => 2\n```\n",
        "1 ; => 2\n\n```scheme\n1 ; => 1\n```\n```text\n1 ; => 2\n```\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), MARKDOWN_UPDATES.values(), ids=MARKDOWN_UPDATES)
def test_update_of_markdown(updated, before, after):
    assert updated(before, "a.md") == after


@pytest.mark.parametrize("name", ["value", "prose", "datum over lines", "blanks in a datum", "more output"])
def test_what_has_been_rewritten_is_met(checked, updated, name):
    assert checked(updated(UPDATES[name][0]))[0] == 0


def test_update_tells_what_it_did(checked):
    assert checked("1 ; => 2\n(car 5) ; => 2\n", "--update")[1].endswith(
        "1 failure, 2 expectations in 1 file, 1 rewritten\n"
    )
    assert checked("1 ; => 2\n", "--update")[:2] == (0, "1 expectation met in 1 file, 1 rewritten\n")


def test_a_page_is_not_rewritten(checked, tmp_path):
    page = '<pre class="scheme">1 ; =&gt; 2</pre>'
    status, _, err = checked(page, "--update", name="a.html")
    assert (status, "an HTML page is not rewritten" in err) == (1, True)
    assert (tmp_path / "a.html").read_text() == page
