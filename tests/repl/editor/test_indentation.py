"""Where lines begin, as Scheme is indented: R7RS's own examples, and the conventions of Emacs where it has none."""

import pytest

from schemenn.repl.editor.indentation import indentation, reindented
from schemenn.repl.editor.names import Names
from schemenn.session import Session
from schemenn.source import Source

PROGRAMS = [
    """
(define (f x)
  (let ((y 1)
        (z 2))
    (if (> x y)
        (+ x
           y)
        z)))
""",
    """
(let loop ((i 0)
           (sum 0))
  (cond
    ((= i 10)
     sum)
    (else
     (loop (+ i 1)
           (+ sum i)))))
""",
    """
(cond ((assv 'b '((a 1)
                  (b 2)))
       => cadr)
      (else #f))
""",
    """
(do ((vec (make-vector 5))
     (i 0 (+ i 1)))
    ((= i 5) vec)
  (vector-set! vec i i))
""",
    """
(case (* 2 3)
  ((2 3 5 7) 'prime)
  ((1 4 6
    8 9) 'composite))
""",
    """
(define-record-type <pare>
  (kons x y)
  pare?
  (x kar set-kar!)
  (y kdr))
""",
    """
(define-syntax swap!
  (syntax-rules ()
    ((_ a b)
     (let ((tmp a))
       (set! a b)
       (set! b tmp)))))
""",
    """
(call-with-values (lambda () (values 4 5))
  (lambda (a b)
    b))
""",
    """
(call/cc
  (lambda (k)
    (k 1)))
""",
    """
(guard (e ((symbol? e)
           (list 'sym e))
          (else 1))
  (raise 'oops))
""",
    """
(when #t
  (display "one
  two")
  (newline))
""",
    """
(map (lambda (x)
       (* x
          x))
     '(1 2
       3))
""",
    """
(list 1
      #(1 2
        3)
      #f64((1 2)
           (3 4)))
""",
    """
(define f
  (case-lambda
    ((a) a)
    ((a b)
     (+ a
        b))))
""",
    """
(let*-values (((a b) (values 1 2))
              ((x y) (values a b)))
  (list a b x y))
""",
    """
(parameterize ((radix 2))
  (f 12))
""",
    """
(begin
  (f)
  (g))
""",
    """
(for/fold ((sum 0))
          ((x '(1 2)))
  (+ sum x))
""",
    """
(if
  a
  b)
""",
    """
(f
 a
 b)
""",
    """
(while-not (done?)
  (step)
  (step))
""",
    """
(my-or (a)
       (b)
       (c))
""",
    """
(with-all ((a 1)
           (b 2))
  (+ a b))
""",
    """
(with-all again ((a 1)
                 (b 2))
  (+ a b))
""",
    """
`(a b
  ,(if x
       y
       z)
  (c
   d))
""",
    """
(define-macro (m a)
  `(let ((x ,a))
     (f x)))
""",
    """
(receive (a . b)
    (values 1 2)
  (list a b))
""",
    """
(let-syntax ((foo (syntax-rules ()
                    ((_ x) x))))
  (foo 1))
""",
    """
(define-library (a b)
  (export f)
  (begin
    (define (f x)
      x)))
""",
    """
(lambda (a
         b)
  a)
""",
    """
(and a
     (or b
         c))
""",
    """
[let ([a 1]
      [b 2])
  a]
""",
    """
#| a
   comment |#
(f x ; with a word
   ;; on it
   y)
""",
]


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_every_line_begins_where_it_is_written_here(program, names):
    text = program.strip("\n")
    flat = "\n".join(line if "two" in line or "comment" in line else line.lstrip() for line in text.split("\n"))
    assert reindented(flat, names.shapes) == text


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 0),
        ("(f)\n", 0),
        ("(define (f x)\n", 2),
        ("(f '(a\n", 5),
        ('(display "a\n', None),
        ("#| a\n", None),
        ("(let (\n", 6),
        ("(let\n", 4),
        ("(unknown-thing a\n", 15),
        ("(define-thing a\n", 2),
        ("(default a\n", 9),
        ("(f a\n     b\n", 5),
        ("(f #;(g\n", 6),
        ("(f \\al\n", 3),
        ("(]\n", 0),
    ],
)
def test_the_column_of_the_next_line(text, column, names):
    assert indentation(text, names.shapes) == column


def test_a_macro_by_a_procedure_is_known_by_its_parameters(names):
    assert indentation("(unless-zero 1\n", names.shapes) == 2
    assert names.shapes("unless-zero")[0].text == "(unless-zero n . body)"


def test_a_variable_of_the_name_of_a_special_form_is_a_procedure():
    session = Session()
    session.run_source(Source("own", "(define (when a b) a)"))
    assert indentation("(when 1\n", Names(session).shapes) == 6


def test_a_line_of_a_string_is_not_touched(names):
    text = '(display "a\nb\n     c"\n1)'
    assert reindented(text, names.shapes) == '(display "a\nb\n     c"\n         1)'


def test_lining_up_twice_changes_nothing_more(names):
    text = "(define (f x)\n(let ((y 1)\n(z 2))\n(g y\nz)))"
    once = reindented(text, names.shapes)
    assert reindented(once, names.shapes) == once
