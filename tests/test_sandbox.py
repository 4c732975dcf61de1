"""A sandboxed session has no files and no environment, whatever way a program takes to them."""

import pytest

from schemenn.errors import FileError, SchemeError
from schemenn.primitive_table import primitives
from schemenn.session import Session
from schemenn.source import Source

OUTSIDE = sorted(name for name, row in primitives().items() if row.outside)


def run(text, sandboxed=True, name="a.scm"):
    return Session(sandboxed).run_source(Source(name, text), is_file=True)


def test_the_primitives_that_reach_outside():
    wanted = {"open-input-file", "open-output-file", "delete-file", "file-exists?", "getenv", "%load"}
    assert wanted <= set(OUTSIDE)


@pytest.mark.parametrize("name", OUTSIDE)
def test_they_are_refused(name):
    with pytest.raises(SchemeError, match="in a sandbox"):
        Session(sandboxed=True).builtin(name)("x", "y")


@pytest.mark.parametrize(
    "text",
    [
        '(call-with-input-file "/etc/passwd" read-line)',
        '(with-output-to-file "x" newline)',
        '(load "x.scm")',
        '(map file-exists? (list "x"))',
        '(apply open-input-file (list "x"))',
        "(define f open-input-file)\n(f \"x\")",
        '(import (scheme base) (scheme file)) (open-input-file "x")',
        "(eval '(open-input-file \"x\") (environment '(scheme file)))",
    ],
)
def test_ways_to_files(text):
    with pytest.raises(FileError, match="no access to files in a sandbox"):
        run(text)


def test_files_are_not_included(tmp_path):
    (tmp_path / "b.scm").write_text("(define secret 1)")
    program, name = '(include "b.scm") secret', str(tmp_path / "a.scm")
    assert run(program, sandboxed=False, name=name) == 1
    with pytest.raises(SchemeError, match="a sandbox, in which documents run, has no files"):
        run(program, name=name)
    assert run(program, sandboxed=False, name=name) == 1


def test_libraries_in_files_are_not_found(tmp_path):
    (tmp_path / "b.sld").write_text("(define-library (b) (import (scheme base)) (export x) (begin (define x 1)))")
    with pytest.raises(SchemeError, match=r"there is no library \(b\)"):
        run("(import (scheme base) (b)) x", name=str(tmp_path / "a.scm"))


@pytest.mark.parametrize("name", ["__builtins__", "__name__", "%session", "__import__", "car.__globals__"])
def test_no_name_reaches_what_python_keeps_among_the_globals(name):
    with pytest.raises(SchemeError, match="is not defined"):
        run(f"|{name}|")
    program = f"(define |{name}| '(1 2))\n(eval '(car |{name}|) (interaction-environment))"
    assert run(program) == 1
