"""Libraries: declared in the program, found in files, shipped; what they export, import and run."""

import pytest

from schemenn.errors import ExpandError, RunError, SchemeError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

COUNTER = """
(define-library (my counter)
  (export next (rename reset! counter-reset!) twice)
  (import (scheme base))
  (begin
    (define count 0)
    (define (next) (set! count (+ count 1)) count)
    (define (reset!) (set! count 0))
    (define-syntax twice (syntax-rules () ((_ e) (begin (helper) e e))))
    (define (helper) (set! count (+ count 100)))))
"""


M = "(define-library (m) (export f) (import (scheme base))\n (begin (define (f x) (car x))))"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The current folder, with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCHEMENN_CACHE", str(tmp_path / "cache"))
    return tmp_path


def run(text, session=None, name="a.scm"):
    """What a program file answers, as it is written."""
    return write((session or Session()).run_source(Source(name, text), is_file=True))


def fails(text, kind=ExpandError, session=None):
    """The error a program file ends in."""
    with pytest.raises(kind) as caught:
        run(text, session)
    return caught.value


# Declared in the program.


def test_a_library_exports_and_renames():
    assert run(COUNTER + "(import (scheme base) (my counter)) (next) (counter-reset!) (next)") == "1"


def test_what_is_not_exported_is_out_of_reach():
    error = fails(COUNTER + "(import (scheme base) (my counter)) (helper)", RunError)
    assert error.message == "helper is not defined"


def test_an_exported_macro_reaches_what_its_library_keeps():
    assert run(COUNTER + "(import (scheme base) (my counter)) (twice (next)) (next)") == "103"


def test_names_of_the_program_and_of_a_library_are_apart():
    program = "(import (scheme base) (my counter)) (define count 'mine) (define (helper) 'mine) (twice (next)) count"
    assert run(COUNTER + program) == "mine"


@pytest.mark.parametrize(
    ("import_set", "expression", "value"),
    [
        ("(only (my counter) next)", "(next)", "1"),
        ("(except (my counter) twice)", "(next)", "1"),
        ("(prefix (my counter) c:)", "(begin (c:next) (c:next))", "2"),
        ("(rename (my counter) (next succ))", "(succ)", "1"),
        ("(prefix (only (rename (my counter) (next succ)) succ) x-)", "(x-succ)", "1"),
    ],
)
def test_import_sets(import_set, expression, value):
    assert run(f"{COUNTER} (import (scheme base) {import_set}) {expression}") == value


@pytest.mark.parametrize(
    ("import_set", "name"),
    [
        ("(only (my counter) next)", "twice"),
        ("(except (my counter) next)", "next"),
        ("(prefix (my counter) c:)", "next"),
        ("(rename (my counter) (next succ))", "next"),
    ],
)
def test_names_an_import_set_leaves_out(import_set, name):
    assert name in fails(f"{COUNTER} (import (scheme base) {import_set}) ({name} 1)", SchemeError).message


def test_a_renamed_builtin_is_the_builtin():
    assert run("(import (rename (scheme base) (car first-of))) (first-of '(1 2))") == "1"


def test_a_keyword_can_be_renamed():
    assert run("(import (rename (scheme base) (if wenn) (else sonst))) (wenn #f 1 (cond (#f 2) (sonst 3)))") == "3"


def test_a_body_runs_once_whoever_imports_it(capsys):
    program = """
    (define-library (a) (import (scheme base) (scheme write)) (begin (display "a")))
    (define-library (b) (import (scheme base) (a) (scheme write)) (begin (display "b")))
    (import (b) (a))
    """
    session = Session()
    run(program, session)
    run("(import (a))", session)
    assert capsys.readouterr().out == "ab"


def test_libraries_import_libraries():
    program = """
    (define-library (top) (export f) (import (scheme base) (prefix (low) low-)) (begin (define (f x) (low-g x x))))
    (define-library (low) (export g) (import (scheme base)) (begin (define (g x y) (list x y))))
    (import (top)) (f 1)
    """
    assert run(program) == "(1 1)"


def test_a_library_that_nobody_imports_does_not_run():
    assert run("(define-library (bad) (import (scheme base)) (begin (car 5))) (import (scheme base)) 'fine") == "fine"


def test_cond_expand_chooses_declarations():
    program = """
    (define-library (c) (import (scheme base)) (export which)
      (cond-expand ((library (no such)) (begin (define which 1)))
                   ((and schemenn (library (scheme base))) (begin (define which 2)))))
    (import (c)) which
    """
    assert run(program) == "2"


def test_the_library_form_of_r6rs():
    program = """(library (six (1 2)) (export f) (import (scheme base) (rnrs (6)))
    (define (f) (fold-left + 0 '(1 2))))"""
    assert run(program + "(import (six)) (f)") == "3"


@pytest.mark.parametrize(
    ("program", "message", "place"),
    [
        ("(import (no such))", "there is no library (no such)", "(no such)"),
        ("(import (only (scheme base) nope))", "nope is not among the names imported here", "nope"),
        ("(import (except (scheme base) nope))", "nope is not among the names imported here", "nope"),
        ("(import (rename (scheme base) (nope x)))", "nope is not among the names imported here", "(nope x)"),
        ("(import 5)", "a library name is a list", "5"),
        ("(import (scheme -1))", "a part of a library name", "-1"),
        ("(import ())", "a library name cannot be empty", "()"),
        ("(define-library (a) (export x)) (import (a))", "(a) exports x, which it neither defines nor imports", "x"),
        ("(define-library (a) (define x 1)) (import (a))", "define-library: expected export", "(define x 1)"),
        ("(define-library (a) (import (a))) (import (a))", "the library (a) imports itself", "(a)"),
        ("(import (scheme base)) (let () (import (a)) 1)", "can stand only at the top level", "(import (a))"),
        ("(import (scheme base)) (include 5)", "include: expected a string", "5"),
        ('(import (scheme base)) (include "none")', "include: cannot read the file none", '"none"'),
    ],
)
def test_errors_point_at_the_part_that_is_wrong(program, message, place):
    error = fails(program)
    assert message in error.message
    assert error.span.text() == place


# What a program sees.


def test_a_program_that_imports_sees_nothing_else():
    error = fails("(import (scheme base)) (fold + 0 '(1 2))", RunError)
    assert error.message == "fold is not defined"
    assert error.notes == ("fold is in (srfi 1): (import (srfi 1))",)


def test_a_keyword_must_be_imported_too():
    error = fails("(import (only (scheme base) define)) (define x (if 1 2 3))")
    assert error.message == "if is not imported"
    assert error.notes == ("if is in (scheme base): (import (scheme base))",)


def test_any_other_program_sees_the_default_environment_and_its_imports():
    program = "(define x (fold + 0 '(1 2))) (import (rename (scheme base) (car kopf))) (list x (kopf '(1)))"
    assert run(program) == "(3 1)"


def test_a_programs_own_definitions_are_its_own_whatever_it_imports():
    program = "(import (scheme base) (srfi 1)) (define (use) (list (fold 1) (iota 2) (count))) "
    program += "(define (fold x) x) (define (count) 'count) (use)"
    assert run(program) == "(1 (0 1) count)"


def test_definitions_of_names_that_are_not_imported_leave_the_library_alone():
    program = "(import (scheme base) (only (srfi 1) delete-duplicates)) (define (member . x) 'mine)"
    assert run(program + "(define (delete x) x) (delete-duplicates '(1 2 1))") == "(1 2)"


def test_what_a_library_exports_cannot_be_assigned():
    error = fails(COUNTER + "(import (scheme base) (my counter)) (set! next 5)")
    assert error.message == "set!: next is imported, and only its own library can assign it"


def test_a_later_import_replaces_a_definition():
    session = Session()
    session.run_source(Source("1", COUNTER + "(define (next) 'mine)"))
    assert write(session.run_source(Source("2", "(next)"))) == "mine"
    assert write(session.run_source(Source("3", "(import (my counter)) (next)"))) == "1"
    assert write(session.run_source(Source("4", "(define (next) 'again) (next)"))) == "again"


def test_a_failed_unit_leaves_the_imports_as_they_were():
    session = Session()
    with pytest.raises(ExpandError):
        session.run_source(Source("1", COUNTER + "(import (my counter)) (if)"))
    with pytest.raises(RunError, match="next is not defined"):
        session.run_source(Source("2", "(next)"))
    assert write(session.run_source(Source("3", COUNTER + "(import (my counter)) (next)"))) == "1"


def test_srfi_libraries_under_their_other_names():
    for name in ("(srfi 1)", "(srfi :1)", "(srfi :1 lists)", "(srfi srfi-1)"):
        assert run(f"(import (scheme base) {name}) (third '(1 2 3))") == "3"


# Environments.


def test_eval_in_an_environment_sees_what_it_names():
    assert run("(eval '(* 7 3) (environment '(scheme base)))") == "21"
    assert run("(eval '(f:car '(1)) (environment '(prefix (scheme base) f:) '(only (scheme base) quote)))") == "1"
    assert "cdr is not defined" in fails("(eval '(cdr 1) (environment '(only (scheme base) car)))", RunError).message


def test_an_environment_takes_no_definitions():
    error = fails("(eval '(define car 5) (environment '(scheme base)))")
    assert "an environment made by `environment` is immutable" in error.message


# Files.


def test_a_library_is_found_beside_the_program(folder):
    (folder / "lib" / "my").mkdir(parents=True)
    (folder / "lib" / "my" / "list.sld").write_text(
        "(define-library (my list) (export double) (import (scheme base) (my more))"
        " (begin (define (double x) (add x x))))"
    )
    (folder / "lib" / "my" / "more.sld").write_text(
        '(define-library (my more) (export add) (import (scheme base)) (include "add.scm"))'
    )
    (folder / "lib" / "my" / "add.scm").write_text("(define (add x y) (+ x y))")
    program = "(import (scheme base) (my list)) (double 4)"
    assert run(program, name="lib/main.scm") == "8"
    with pytest.raises(ExpandError, match="there is no library"):
        run(program, name="main.scm")


def test_an_error_in_a_library_file_is_reported_there(folder):
    (folder / "m.sld").write_text(M)
    error = fails("(import (scheme base) (m)) (define (g) (+ 1 (f 5))) (g)", RunError)
    assert str(error.span) == "m.sld:2:23"
    assert [name for name, _ in error.calls] == ["", "g", "f"]


def test_a_cached_program_notices_that_a_library_has_changed(folder, monkeypatch):
    def library(value):
        text = f"(define-library (m) (export x) (import (scheme base)) (begin (define x {value})))"
        (folder / "m.sld").write_text(text)

    program = "(import (scheme base) (m)) x"
    library(1)
    assert run(program) == "1"
    assert run(program) == "1"
    library(2)
    assert run(program) == "2"
    (folder / "m.sld").unlink()
    assert "no library (m)" in fails(program).message


def test_a_cached_program_with_a_library_is_not_compiled_again(folder, monkeypatch):
    (folder / "m.sld").write_text(M)
    program = "(import (scheme base) (m)) (f '(1))"
    assert run(program) == "1"
    monkeypatch.setattr("schemenn.compiler.Compiler.compile", lambda *_: 1 / 0)
    assert run(program) == "1"


def test_a_cached_program_can_be_continued(folder):
    (folder / "m.sld").write_text(M)
    for _ in range(2):
        session = Session()
        assert run("(import (scheme base) (m)) (define y 5) (f '(1))", session) == "1"
        assert run("(f (list y))", session) == "5"
        assert "filter is not defined" in fails("(filter 1 2)", RunError, session).message


def test_include_takes_the_forms_of_a_file(folder):
    (folder / "a.inc").write_text("(define (f) 'f)\n(define-syntax g (syntax-rules () ((_) (f))))\n")
    (folder / "B.inc").write_text("(DEFINE UPPER 'CaSe)")
    assert run('(include "a.inc") (g)') == "f"
    assert run('(let () (include "a.inc") (g))') == "f"
    assert run('(list (let () (include-ci "B.inc") upper))') == "(case)"


def test_an_included_definition_rules_the_whole_unit(folder):
    (folder / "a.inc").write_text("(define (car x) 'mine)")
    assert run('(define (f) (car 5)) (include "a.inc") (f)') == "mine"


def test_an_include_is_relative_to_the_file_it_stands_in(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "a.inc").write_text('(include "b.inc")')
    (folder / "sub" / "b.inc").write_text("(define b 7)")
    assert run('(include "sub/a.inc") b') == "7"


def test_include_library_declarations(folder):
    (folder / "exports.inc").write_text("(export one) (import (scheme base))")
    program = '(define-library (d) (include-library-declarations "exports.inc") (begin (define one 1)))'
    assert run(program + "(import (d)) one") == "1"


def test_a_cached_program_may_import_a_shipped_library_with_definitions_of_its_own(folder):
    for _ in range(2):
        assert run('(import (scheme base) (srfi 13)) (string-upcase "abcd" 1 3)') == '"BC"'


def test_files_are_read_as_programs_are(folder):
    (folder / "latin.scm").write_bytes(b'(display "caf\xe9")')
    (folder / "script.scm").write_bytes(b"#!/usr/bin/env schemenn\r\n(define script 1)\r\n")
    assert run('(load "script.scm") script') == "1"
    assert run('(include "script.scm") script') == "1"
    for form in ('(load "latin.scm")', '(include "latin.scm")'):
        error = fails(form, SchemeError)
        assert error.message == "latin.scm: not a text in UTF-8: byte 13 is 0xe9"
        assert error.span.text() in (form, '"latin.scm"')
    assert run('(guard (e ((read-error? e) (quote bad))) (load "latin.scm"))') == "bad"


def test_the_errors_of_a_library_that_nothing_imports_are_reported():
    with pytest.raises(ExpandError) as caught:
        run("(define-library (a) (export f) (import (scheme base)) (begin (define (f) (if))))\n(import (scheme base))")
    assert (caught.value.span.line, caught.value.span.column) == (1, 73)


def test_a_library_that_needs_one_which_is_still_to_come_is_no_error():
    run("(define-library (a) (export f) (import (scheme base) (b)) (begin (define (f) (g))))\n(import (scheme base))")
