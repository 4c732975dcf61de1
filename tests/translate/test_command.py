"""`schemenn translate` on the command line: programs, documents, one block, and the exit status."""

import pytest

from schemenn.cli import FAILED, UsageError
from schemenn.commands.translate import main

PAGE = "```scheme\n(define x 4)\n```\n\n```scheme\n(explain-gradient x)\n```\n\n```scheme\n(* x x)\n```\n"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_a_block_that_is_left_out_is_told_and_the_others_are_translated(page, capsys):
    assert main([page], debug=False) == FAILED
    printed = capsys.readouterr()
    assert 'print(f"=> {x * x}")' in printed.out
    assert "# %% Block 2, line 6, is left out: explain-gradient" in printed.out
    assert "page.md:6:2 (block 2, line 1): explain-gradient, which looks into gradients" in printed.err


def test_one_block_is_translated_without_those_it_does_not_need(page, tmp_path, capsys):
    output = tmp_path / "out.py"
    assert main([page, "--block", "3", "-o", str(output)], debug=False) == 0
    assert "x * x" in output.read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("arguments", [["--block", "4"], ["--block", "0"], ["--block", "x"], ["--other"]])
def test_what_is_asked_wrongly_is_told(page, arguments):
    with pytest.raises(UsageError):
        main([page, *arguments], debug=False)


def test_a_program_has_no_blocks(tmp_path):
    path = tmp_path / "program.scm"
    path.write_text("(display 1)", encoding="utf-8")
    with pytest.raises(UsageError):
        main([str(path), "--block", "1"], debug=False)
