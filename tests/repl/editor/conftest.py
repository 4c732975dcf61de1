"""A session with definitions of its own, whose names the tests of editing use."""

import pytest

from schemenn.repl.editor.names import Names
from schemenn.session import Session
from schemenn.source import Source

PROGRAM = """
; The square of x.
(define (square x) (* x x))

(define W (zeros 2 3))

(define-syntax while-not
  (syntax-rules ()
    ((_ test body ...) (let again () (if (not test) (begin body ... (again)))))))

(define-syntax my-or (syntax-rules () ((_) #f) ((_ e1 e2 ...) (let ((t e1)) (if t t (my-or e2 ...))))))

(define-syntax with-all
  (syntax-rules ()
    ((_ ((name value) ...) . rest) (let ((name value) ...) . rest))
    ((_ loop ((name value) ...) action ...) (let loop ((name value) ...) action ...))))

(define-macro (unless-zero n . body) `(if (not (zero? ,n)) (begin ,@body)))
"""


@pytest.fixture(scope="session")
def names():
    session = Session()
    session.run_source(Source("program.scm", PROGRAM))
    return Names(session)
