"""The one renderer in every command: files, -e, a prompt, documents, `test`; and `explain`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from schemenn.cli import UsageError
from schemenn.commands import explain

CAR = [
    ": car: expected a pair, got 5",
    "  (car x))",
    "  ^^^^^^^",
    "       ╰ this is the number 5",
    "  the call was (car 5)",
]
PROGRAM = "(define (f x)\n(car x))\n(f 5)\n"


def schemenn(*words: str, text: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, with the text on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "schemenn", *words],
        input=text, capture_output=True, encoding="utf-8", cwd=folder, check=False,
    )  # fmt: skip


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.scm").write_text(PROGRAM)
    result = schemenn("run", "a.scm", folder=tmp_path)
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        f"a.scm:2:1{CAR[0]}",
        *CAR[1:],
        "  calls, outermost first:",
        "    at top level, at a.scm:3:1",
        "    in f",
        "  more: schemenn explain wrong-type",
    ]


def test_an_expression() -> None:
    result = schemenn("-e", "(list-ref 2 '(1 2 3))")
    assert result.stderr.splitlines() == [
        "-e:1:1: list-ref: expected an index, got (1 2 3)",
        "  (list-ref 2 '(1 2 3))",
        "  ^^^^^^^^^^^^^^^^^^^^^",
        "              ╰ this is the list (1 2 3)",
        "  hint: are the arguments swapped? (list-ref '(1 2 3) 2)",
        "  more: schemenn explain wrong-type",
    ]


def test_piped_input_stops_at_the_first_error() -> None:
    result = schemenn("repl", text="(define total 1)\n(display (+ totl 1))\n(display 2)\n")
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "<stdin>:2:13: totl is not defined",
        "  (display (+ totl 1))",
        "              ^^^^",
        "  hint: did you mean total?",
        "  more: schemenn explain unbound-variable",
    ]


def test_a_document_tells_the_line_of_the_page_and_the_block(tmp_path: Path) -> None:
    unclosed = "(if (> 1 0\n    1\n    2)\n"
    (tmp_path / "page.md").write_text(f"# A page\n\n```scheme\n{PROGRAM}```\n\n```scheme\n{unclosed}```\n")
    lines = schemenn("run", "page.md", folder=tmp_path).stderr.splitlines()
    assert lines[:8] == [
        f"page.md:5:1 (block 1, line 2){CAR[0]}",
        *CAR[1:],
        "  calls, outermost first:",
        "    at top level, at page.md:6:1 (block 1, line 3)",
        "    in f",
    ]
    assert "page.md:10:5 (block 2, line 1): missing ): the ( of line 10 is not closed" in lines
    assert any(line.startswith("  hint: line 11 is indented as if") for line in lines)


def test_the_checker_of_expectations(tmp_path: Path) -> None:
    (tmp_path / "a.scm").write_text("(car 5)\n")
    result = schemenn("test", "a.scm", folder=tmp_path)
    assert result.returncode == 1
    assert result.stdout.splitlines()[3] == "       ╰ this is the number 5"


def test_a_program_that_catches_its_errors_imports_nothing_for_showing_them() -> None:
    program = (
        "import sys; from schemenn.session import Session; from schemenn.source import Source\n"
        "Session().run_source(Source('a', '(guard (e (#t (error-object-message e))) (car 5))'))\n"
        "print([name for name in sys.modules if name.startswith(('schemenn.hints', 'schemenn.render'))])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_explain_prints_an_entry_without_fences(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain.main(["unbound-variable"], False) == 0
    text = capsys.readouterr().out
    assert text.startswith("unbound-variable\n\nA name is used that has no value")
    assert "    (area 2 3)\n" in text
    assert "```" not in text


def test_explain_lists_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    explain.main([], False)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(explain.catalogue())


def test_explain_of_a_misspelt_code_suggests_one() -> None:
    with pytest.raises(UsageError, match="did you mean wrong-type"):
        explain.main(["wrong-typ"], False)
