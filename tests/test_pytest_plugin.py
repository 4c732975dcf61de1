"""The plugin for pytest, in runs of pytest of its own."""

import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

PAGE = """\
# A page

```scheme
(define (square x) (* x x))
```

Prose.

```scheme
(square 3) ; => 9
```

```scheme
(square 4) ; => 17
```

```scheme
(car 5)
```
"""


@pytest.fixture
def run(tmp_path):
    def run(*words, **files):
        for name, text in files.items():
            (tmp_path / name.replace("_", ".")).write_bytes(text if isinstance(text, bytes) else text.encode())
        plugin = ["-p", "schemenn.pytest_plugin"]
        command = [sys.executable, "-m", "pytest", *plugin, "-p", "no:cacheprovider", "-W", "error", *words]
        environment = {**os.environ, "PYTHONPATH": ROOT, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "120"}
        ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
        return ran.returncode, ran.stdout + ran.stderr

    return run


def test_one_test_for_each_block_named_by_number_and_line(run):
    status, text = run("--collect-only", "-q", page_md=PAGE)
    assert status == 0
    assert text.split("\n")[:4] == [
        "page.md::block 1 (line 4)",
        "page.md::block 2 (line 10)",
        "page.md::block 3 (line 14)",
        "page.md::block 4 (line 18)",
    ]


def test_failures_are_shown_as_errors_of_scheme(run):
    status, text = run(page_md=PAGE)
    assert status == 1
    assert "page.md:14:1 (block 3, line 1): expected 17, got 16" in text
    assert "page.md:18:1 (block 4, line 1): car: expected a pair, got 5" in text
    assert "2 failed, 2 passed" in text
    assert "Traceback" not in text
    assert ".py" not in text


def test_a_chosen_block_has_what_the_blocks_before_it_define(run):
    status, text = run("-k", "block and 2", page_md=PAGE)
    assert (status, "1 passed, 3 deselected" in text) == (0, True)


def test_tests_of_a_document_may_be_shared_among_processes(run):
    pytest.importorskip("xdist")
    status, text = run("-p", "xdist", "-n", "2", page_md=PAGE)
    assert (status, "2 failed, 2 passed" in text) == (1, True)


def test_programs_with_expectations(run):
    status, text = run("-v", sums_scm="(+ 1 2) ; => 3", wrong_scm='(display "a") ; prints: b')
    assert status == 1
    assert "sums.scm::program PASSED" in text
    assert "wrong.scm::program FAILED" in text


UNRELATED = {
    "readme_md": "# Project\n\n```python\nprint(1)  # ; => 1\n```\n",
    "plain_md": "```scheme\n(car 5)\n```\n",
    "prose_md": "The arrow ; => and the word scheme, and ```scheme in a line.\n",
    "output_md": "```sh\nls\n```\n```output\nscheme\n```\n",
    "binary_md": b"\xff\xfe```scheme\n1 ; => 2\n```\n\x00",
    "queries_scm": "(identifier) @variable\n; highlights\n",
    "empty_md": "",
}


def test_files_without_an_expectation_are_left_alone(run):
    status, text = run(**UNRELATED)
    assert (status, "no tests ran" in text) == (5, True)


def test_a_program_that_is_no_text_is_told_without_a_traceback(run):
    status, text = run(latin_scm=b"(define \xe9 1) ; => 2\n")
    assert status == 1
    assert "not a text in UTF-8: byte 8 is 0xe9" in text
    assert "Error: " not in text.partition("short test summary")[0]


def test_output_fences_are_expectations(run):
    status, text = run(page_md='```scheme\n(display "a")\n```\n```output\nb\n```\n')
    assert (status, "the block prints something else" in text) == (1, True)


INI = "[pytest]\npython_files = check.py\n"


def test_nothing_of_schemenn_is_imported_without_need(run):
    modules = "{'schemenn.session', 'schemenn.cli', 'lark', 'markdown_it'}"
    test = f"import sys\ndef test():\n    assert not {modules} & set(sys.modules)\n"
    files = {name: text for name, text in UNRELATED.items() if name not in ("prose_md", "output_md", "binary_md")}
    status, text = run(**files, check_py=test, pytest_ini=INI)
    assert (status, "1 passed" in text) == (0, True)


def test_other_tests_have_the_python_they_expect(run):
    test = """\
import gc, sys
def test():
    assert sys.getrecursionlimit() < 100000
    assert sys.get_int_max_str_digits() > 0
    assert gc.get_threshold()[0] < 10000
"""
    status, text = run(a_md="```scheme\n1 ; => 1\n```\n", check_py=test, pytest_ini=INI)
    assert (status, "2 passed" in text) == (0, True), text


def test_a_block_that_leaves_the_program_ends_nothing_else(run):
    status, text = run(page_md="```scheme\n(exit 3)\n```\n```scheme\n(+ 1 1) ; => 2\n```\n")
    assert (status, "2 passed" in text) == (0, True)


def test_the_plugin_is_registered():
    from importlib.metadata import entry_points

    found = [point.value for point in entry_points(group="pytest11") if point.name == "schemenn"]
    assert found == ["schemenn.pytest_plugin"]
