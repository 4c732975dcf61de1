"""Compiled code on disk: used when it is right, and otherwise as if it were not there."""

import os
import shutil
import subprocess
import sys

import pytest

from schemenn import cache as cache_module
from schemenn.cache import Cache, fingerprint, open_cache
from schemenn.errors import SchemeError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a cache of its own."""
    monkeypatch.setenv("SCHEMENN_CACHE", str(tmp_path / "cache"))
    return open_cache().folder


def entries(folder):
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def run(text, session=None, name="a.scm"):
    return write((session or Session()).run_source(Source(name, text)))


def compiles(monkeypatch):
    """Make every compilation from here on an error."""

    def refuse(*_):
        raise AssertionError("something was compiled")

    monkeypatch.setattr("schemenn.compiler.Compiler.compile", refuse)
    monkeypatch.setattr("schemenn.compiler.Compiler.thaw", refuse)


# The store.


def test_what_was_stored_is_loaded(tmp_path):
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", (1, "x", 2.5, b"y", None, [{"k": -0.0}]))
    assert repr(store.load("program", "a")) == "(1, 'x', 2.5, b'y', None, [{'k': -0.0}])"


def test_nothing_is_loaded_under_another_name_kind_or_build(tmp_path):
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", 1)
    assert store.load("program", "b") is None
    assert store.load("library", "a") is None
    assert Cache(str(tmp_path), 2).load("program", "a") is None


def test_names_that_share_a_place_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "crc32", lambda data: 7)
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", 1)
    assert store.path("program", "a") == store.path("program", "b")
    assert store.load("program", "b") is None


def test_an_entry_of_another_build_in_its_place_is_not_used(tmp_path):
    old, new = Cache(str(tmp_path), 1), Cache(str(tmp_path), 2)
    old.store("program", "a", 1)
    shutil.copy(old.path("program", "a"), new.path("program", "a"))
    assert new.load("program", "a") is None


@pytest.mark.parametrize("position", range(0, 60, 3))
def test_a_byte_gone_wrong_is_noticed(tmp_path, position):
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", "some value that is long enough for this")
    path = store.path("program", "a")
    with open(path, "rb") as stream:
        data = bytearray(stream.read())
    data[position] ^= 0x20
    with open(path, "wb") as stream:
        stream.write(data)
    assert store.load("program", "a") is None


@pytest.mark.parametrize("length", [0, 5, 15, 19, 25])
def test_a_short_entry_is_noticed(tmp_path, length):
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", "some value")
    os.truncate(store.path("program", "a"), length)
    assert store.load("program", "a") is None


def test_what_cannot_be_marshalled_is_not_stored(tmp_path):
    store = Cache(str(tmp_path), 1)
    store.store("program", "a", object())
    assert entries(tmp_path) == []


def test_the_oldest_entries_go(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_module, "MOST_ENTRIES", 10)
    store = Cache(str(tmp_path), 1)
    for i in range(11):
        store.store("program", str(i), i)
        os.utime(store.path("program", str(i)), (i, i))
    store.store("program", "last", "last")
    assert len(entries(tmp_path)) <= 10
    assert store.load("program", "0") is None
    assert store.load("program", "last") == "last"


def test_the_build_changes_with_every_file(tmp_path):
    (tmp_path / "expand").mkdir()
    (tmp_path / "expand" / "a.py").write_text("1")
    first = fingerprint([str(tmp_path)])
    assert fingerprint([str(tmp_path)]) == first
    (tmp_path / "expand" / "a.py").write_text("12")
    second = fingerprint([str(tmp_path)])
    os.utime(tmp_path / "expand" / "a.py", (1, 1))
    third = fingerprint([str(tmp_path)])
    (tmp_path / "lists.scm").write_text("")
    assert len({first, second, third, fingerprint([str(tmp_path)])}) == 4


# What sessions keep in it.


def test_a_program_runs_again_without_being_compiled(folder, monkeypatch):
    text = '(define (f x) (filter (lambda (y) x) \'(1 2))) (define (g) (string-append "a" "b")) (list \'q (g) #\\c)'
    first = run(text)
    compiles(monkeypatch)
    assert run(text) == first == '(q "ab" #\\c)'


def test_other_text_or_another_name_is_compiled(folder):
    assert run("(+ 1 2)") == "3"
    assert run("(+ 1 3)") == "4"
    before = len(entries(folder))
    run("(+ 1 2)", name="b.scm")
    assert len(entries(folder)) == before + 1


def test_values_told_form_by_form_are_the_same_from_the_cache(folder):
    def told():
        found = []
        text = "(define x 1)\n(+ x 1)\n'(a . b)"
        Session().run_source(Source("a.scm", text), lambda value, span: found.append((write(value), str(span))))
        return found

    assert told() == told() == [("#<unspecified>", "a.scm:1:1"), ("2", "a.scm:2:1"), ("(a . b)", "a.scm:3:1")]


def test_errors_are_the_same_from_the_cache(folder):
    def failure():
        with pytest.raises(SchemeError) as caught:
            run("(define (f x)\n  (+ 1 (car x)))\n(list (f 5))")
        error = caught.value
        return error.message, str(error.span), [(name, str(span)) for name, span in error.calls]

    assert failure() == failure()
    assert failure()[:2] == ("car: expected a pair, got 5", "a.scm:2:8")


def test_continuations_work_from_the_cache(folder):
    text = """
        (define k #f) (define seen '())
        (define (f) (let ((v (call/cc (lambda (c) (set! k c) '(first))))) (set! seen (cons v seen)) '(a "b")))
        (define kept (f))
        (k 1)
        (k 2)
        (list seen (eq? kept (f)))"""
    assert run(text) == run(text) == "((2 1 (first)) #t)"


def test_lines_after_a_program_from_the_cache_see_its_scope(folder):
    program = """
        (define-syntax twice (syntax-rules () ((_ e) (begin e e))))
        (define count 0) (define (bump!) (twice (set! count (+ count 1)))) (define (list . x) 'mine)"""
    run(program)
    session = Session()
    run(program, session)
    assert run("(twice (bump!)) count", session) == "4"
    assert run("(list 1)", session) == "mine"


def test_a_program_from_the_cache_can_be_redefined(folder):
    program = "(define (f x) (cons (car x) '(rest))) (define before (f '(1)))"
    run(program)
    session = Session()
    run(program, session)
    assert (
        run("(define (car x) 'mine) (list (f '(1)) (eq? (cdr before) (cdr (f '(1)))))", session) == "((mine rest) #t)"
    )


def test_a_program_from_the_cache_can_load_and_eval(folder, tmp_path):
    (tmp_path / "more.scm").write_text("(define-syntax swap (syntax-rules () ((_ a b) (list b a)))) (define y 2)")
    program = f'(define x 1) (load "{tmp_path}/more.scm") (swap x (eval \'(+ x y) (interaction-environment)))'
    assert run(program) == run(program) == "(3 1)"


def test_a_program_may_take_over_library_names(folder):
    program = "(define (g) (cons 0 (filter odd? '(1 2)))) (define a (g)) (define (filter p l) '()) (list a (g))"
    assert run(program) == run(program) == "((0 1) (0))"


def test_only_the_first_program_of_a_session_is_kept(folder):
    session = Session()
    run("(define x 1)", session)
    before = entries(folder)
    run("(+ x 1)", session)
    assert entries(folder) == before


def test_off(tmp_path, monkeypatch):
    monkeypatch.setenv("SCHEMENN_CACHE", "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert run("(+ 1 2)") == "3"
    assert entries(tmp_path) == []


def test_the_cache_lies_where_the_system_wants_it(tmp_path, monkeypatch):
    monkeypatch.delenv("SCHEMENN_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cache_module, "_opened", {})
    assert os.path.dirname(open_cache().folder) == str(tmp_path / "schemenn")


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SCHEMENN_CACHE", str(tmp_path / "file"))
    assert run("(map car '((1) (2)))") == "(1 2)"


def test_broken_entries_are_passed_over(folder):
    assert run("(map car '((1) (2)))") == "(1 2)"
    for entry in entries(folder):
        with open(os.path.join(folder, entry), "r+b") as stream:
            stream.seek(30)
            stream.write(b"garbage")
    environment = {**os.environ, "PYTHONPATH": ROOT}
    command = [sys.executable, "-m", "schemenn", "-e", "(map car '((1) (2)))"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (done.stdout, done.stderr) == ("(1 2)\n", "")


# Start-up.

AVOIDED = """
    argparse ast dataclasses fractions lark numpy pathlib prompt_toolkit re typing
    schemenn.core schemenn.compiler schemenn.expand schemenn.emit schemenn.primitive_table schemenn.conditions"""


@pytest.mark.parametrize("expression", ["(+ 1 2)", "(map (lambda (x) (* x x)) (list 1 2 3))", '\'(a "b" #\\c 2/3)'])
def test_an_expression_seen_before_needs_no_compiler(folder, expression):
    imported_by("-m", "schemenn", "-e", expression)
    printed, imported = imported_by("-m", "schemenn", "-e", expression)
    assert printed == run(expression) + "\n"
    assert "schemenn.session" in imported
    assert set(AVOIDED.split()) & (imported - imported_by("-c", "pass")[1]) == set()


def imported_by(*words):
    """What a Python process prints, and the modules it imports."""
    environment = {**os.environ, "PYTHONPATH": ROOT}
    command = [sys.executable, "-X", "importtime", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return done.stdout, {line.split("|")[-1].strip() for line in done.stderr.splitlines()}
