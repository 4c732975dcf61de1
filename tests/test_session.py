"""Sessions: what they leave behind, what they share, and what a running program asks of them."""

import pytest

from schemenn.errors import RunError, SchemeError, SchemeExit
from schemenn.runtime.state import state
from schemenn.runtime.tail import tail
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


@pytest.fixture
def session():
    return Session()


def run(session, text):
    return write(session.run_source(Source("a.scm", text)))


def test_value_of_the_last_form(session):
    assert run(session, "(define x 2) (* x 3)") == "6"


def test_nothing_has_no_value(session):
    assert run(session, "") == "#<unspecified>"


def test_definitions_stay(session):
    run(session, "(define (f x) (* x x))")
    assert run(session, "(f 4)") == "16"


FAILURES = [
    "(car 5)",
    "(raise 'x)",
    "(undefined 1)",
    "(define (f) (f 1)) (f)",
    "(with-exception-handler (lambda (e) (car e)) (lambda () (raise 1)))",
    '(dynamic-wind (lambda () 1) (lambda () (error "no")) (lambda () 2))',
    "(parameterize ((p 2)) (vector-ref (p) 0))",
    "(if)",
    "(",
]


@pytest.mark.parametrize("text", FAILURES)
def test_usable_after_an_error(session, text):
    run(session, "(define p (make-parameter 1)) (define (g) (h)) (define (h) (list (p)))")
    with pytest.raises(SchemeError):
        run(session, text)
    assert run(session, "(g)") == "(1)"


@pytest.mark.parametrize("text", FAILURES)
def test_nothing_of_a_failed_program_is_left_behind(session, text):
    with pytest.raises(SchemeError):
        run(session, "(define p (make-parameter 1))" + text)
    now = state.now
    assert (now.winders, now.handlers, now.parameters) == (None, None, {})
    assert (tail.f, tail.args, tail.site) == (None, (), None)


def test_usable_after_an_exit(session):
    with pytest.raises(SchemeExit):
        run(session, "(define p (make-parameter 1)) (parameterize ((p 2)) (exit 3))")
    assert run(session, "(p)") == "1"


def test_usable_after_an_interrupt(session):
    def interrupt(value, span):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        session.run_source(Source("a.scm", "(define x 1) (set! x 2)"), interrupt)
    assert run(session, "x") == "1"


def test_sessions_share_no_globals():
    one, two = Session(), Session()
    run(one, "(define x 1)")
    with pytest.raises(RunError, match="x is not defined"):
        run(two, "x")


def test_sessions_take_turns():
    one, two = Session(), Session()
    run(one, "(define x 'one) (define k #f) (define n 0)")
    run(two, "(define x 'two)")
    look = "(eval 'x (interaction-environment))"
    assert [run(one, look), run(two, look), run(one, look)] == ["one", "two", "one"]
    guarded = "(guard (e (#t (list x (condition/report-string e)))) (car x))"
    assert run(one, guarded) == '(one "car: expected a pair, got one")'
    assert run(two, guarded) == '(two "car: expected a pair, got two")'
    run(one, "(define (again) (+ 1 (call/cc (lambda (c) (set! k c) 1)))) (define r (again))")
    run(two, "(call/cc (lambda (k) (dynamic-wind (lambda () 0) (lambda () (k 1)) (lambda () 0))))")
    run(one, "(set! n (+ n 1)) (k 10)")
    assert run(one, "(list n r)") == "(1 11)"


def test_each_session_has_its_command_line():
    one, two = Session(), Session()
    one.command_line, two.command_line = ["one", "a"], ["two"]
    assert run(one, "(command-line)") == '("one" "a")'
    assert run(two, "(command-line)") == '("two")'
    assert run(one, "(command-line)") == '("one" "a")'


def test_library_is_loaded_as_far_as_it_is_needed(session):
    run(session, "(filter odd? '(1))")
    assert "filter" in session.globals
    assert "hash-table-update!" not in session.globals


def test_every_builtin_can_be_loaded(session):
    from schemenn.library_index import index

    for name in index()["places"]:
        assert session.builtin(name) is not None, name


def test_every_name_of_the_index_is_defined_by_its_file():
    from schemenn.library import library
    from schemenn.library_index import index

    for name, (path, function, _) in index()["places"].items():
        assert function or name in library(path).definitions


def test_every_builtin_macro_is_in_its_file():
    from schemenn.library_index import index
    from schemenn.shipped_libraries import macros_of

    for name, path in index()["macros"].items():
        assert name in macros_of(path)


def test_primitives_go_by_their_scheme_names(session):
    assert run(session, "(guard (e (#t (condition/report-string e))) (vector-ref 1))").startswith(
        '"vector-ref: expected'
    )


def test_load_defines_macros_for_the_forms_behind_it(session, tmp_path):
    (tmp_path / "macros.scm").write_text("(define-syntax swap (syntax-rules () ((_ a b) (list b a))))")
    assert run(session, f'(load "{tmp_path}/macros.scm") (swap 1 2)') == "(2 1)"


def test_load_of_what_is_not_there(session):
    with pytest.raises(SchemeError, match="load: cannot read /no/such"):
        run(session, '(load "/no/such")')


def test_eval_in_tail_position_does_not_grow(session):
    text = "(define (f n) (if (= n 0) 'done (eval (list 'f (- n 1)) (interaction-environment)))) (f 300)"
    assert run(session, text) == "done"
