"""Hygiene in both directions: what a macro inserts and what its user wrote never capture each other."""

from __future__ import annotations

import pytest

from tests.expand.programs import value_of

MY_OR = """
(define-syntax my-or
  (syntax-rules () ((_) #f) ((_ e) e) ((_ e r ...) (let ((t e)) (if t t (my-or r ...))))))
"""
SWAP = "(define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))"
WHILE = "(define-syntax while (syntax-rules () ((_ c b ...) (let lp () (when c b ... (lp))))))"

REPORT = {
    "a keyword bound as a variable": ("(let ((=> #f)) (cond (#t => 'ok)))", "ok"),
    "let-syntax, 4.3.1": (
        """(let-syntax ((given-that (syntax-rules () ((_ test stmt1 stmt2 ...) (if test (begin stmt1 stmt2 ...))))))
             (let ((if #t)) (given-that if (set! if 'now)) if))""",
        "now",
    ),
    "outer, 4.3.1": (
        "(let ((x 'outer)) (let-syntax ((m (syntax-rules () ((m) x)))) (let ((x 'inner)) (m))))",
        "outer",
    ),
    "letrec-syntax, 4.3.1": (
        """(letrec-syntax
             ((my-or (syntax-rules ()
                       ((my-or) #f) ((my-or e) e)
                       ((my-or e1 e2 ...) (let ((temp e1)) (if temp temp (my-or e2 ...)))))))
             (let ((x #f) (y 7) (temp 8) (let odd?) (if even?))
               (my-or x (let temp) (if y) y)))""",
        "7",
    ),
    "swap!, 5.4": (
        """(let ((x 1) (y 2))
             (define-syntax swap!
               (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
             (swap! x y) (list x y))""",
        "(2 1)",
    ),
}

INSERTED = {
    "a temporary does not capture the user's variable": (MY_OR + "(let ((t 5)) (my-or #f t))", "5"),
    "nested temporaries": (MY_OR + "(let ((t 5)) (my-or #f (my-or #f t)))", "5"),
    "a temporary in set!": (SWAP + "(let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other))", "(2 1)"),
    "a loop name": (
        WHILE + "(define (lp) 'mine) (let ((i 0) (r '())) (while (= i 0) (set! i 1) (set! r (lp))) r)",
        "mine",
    ),
    "a procedure's parameter": (
        "(define-syntax thunk (syntax-rules () ((_ e) (lambda (x) e)))) (let ((x 1)) ((thunk x) 2))",
        "1",
    ),
    "a rest parameter": (
        "(define-syntax thunk (syntax-rules () ((_ e) (lambda x e)))) (let ((x 1)) ((thunk x) 2))",
        "1",
    ),
    "a do variable": (
        "(define-syntax ten (syntax-rules () ((_ e) (do ((i 0 (+ i 1)) (s 0 (+ s e))) ((= i"
        " 10) s))))) (let ((i 2)) (ten i))",
        "20",
    ),
    "internal definitions": (
        "(define-syntax with (syntax-rules () ((_ e) (let () (define x 1) (+ x e))))) (let ((x 10)) (with x))",
        "11",
    ),
    "two uses have two temporaries": (
        """(define-syntax defs (syntax-rules () ((_ a v) (begin (define tmp v) (define (a) tmp)))))
           (define (f) (defs x 1) (defs y 2) (list (x) (y))) (f)""",
        "(1 2)",
    ),
    "generated temporaries differ": (
        """(define-syntax my-let (syntax-rules () ((_ "gen" () ((t i e) ...) b) (let ((t e) ...) (let ((i t) ...) b)))
              ((_ "gen" ((i e) . rest) (done ...) b) (my-let "gen" rest (done ... (t i e)) b))
              ((_ bindings b) (my-let "gen" bindings () b))))
           (my-let ((a 1) (b 2) (c 3)) (list a b c))""",
        "(1 2 3)",
    ),
    "guard, receive, let-values and case-lambda bind aliases": (
        """(define-syntax m (syntax-rules () ((_ e)
             (let-values (((x) 1)) (receive (x) 2 (guard (x (#t (list e x))) ((case-lambda ((x) (raise x))) 3)))))))
           (let ((x 'mine)) (m x))""",
        "(mine 3)",
    ),
    "record definitions with inserted names": (
        """(define-syntax boxed (syntax-rules () ((_ make get) (define-record-type box (make x) box? (x get)))))
           (boxed mk-a get-a) (boxed mk-b get-b) (list (get-a (mk-a 1)) (get-b (mk-b 2)))""",
        "(1 2)",
    ),
    "fields a macro made are different fields": (
        """(define-syntax pair-type (syntax-rules ()
              ((_ "go" (f ...) (g ...) make) (define-record-type r (make f ...) r? (f g) ...))
              ((_ "more" fs (g . gs) all make) (pair-type "more" (x . fs) gs all make))
              ((_ "more" fs () all make) (pair-type "go" fs all make))
              ((_ make g ...) (pair-type "more" () (g ...) (g ...) make))))
           (pair-type make-it one two) (let ((r (make-it 1 2))) (list (one r) (two r)))""",
        "(1 2)",
    ),
}

FREE = {
    "a local if": (MY_OR + "(let ((if list)) (my-or #f 2))", "2"),
    "a local let": (SWAP + "(let ((x 1) (y 2) (let list) (set! list)) (swap! x y) (list x y))", "(2 1)"),
    "a local variable named like a helper": (
        "(define (helper x) (list 'global x)) (define-syntax m (syntax-rules () ((_ x)"
        " (helper x)))) (let ((helper car)) (m 1))",
        "(global 1)",
    ),
    "the definition's scope, not the use's": (
        "(define x 'top) (define-syntax m (syntax-rules () ((_) x))) (let ((x 'local)) (m))",
        "top",
    ),
    "a macro in a body sees the body's variables": (
        "(define (f x) (define-syntax m (syntax-rules () ((_ y) (list x y)))) (let ((x 'inner)) (m x))) (f 'outer)",
        "(outer inner)",
    ),
    "set! of a free variable": (
        "(define n 0) (define-syntax next! (syntax-rules () ((_) (begin (set! n (+ n 1))"
        " n)))) (let ((n 10)) (next!) (list n (next!)))",
        "(10 2)",
    ),
    "a local quote": ("(define-syntax q (syntax-rules () ((_ x) 'x))) (let ((quote list)) (q a))", "a"),
    "quote strips aliases": ("(define-syntax q (syntax-rules () ((_) '(a #(b) . c)))) (q)", "(a #(b) . c)"),
    "quasiquote in a template": (
        "(define-syntax q (syntax-rules () ((_ x y) `(a ,x ,@y . c)))) (let ((unquote list)"
        " (cons 0)) (q 1 (list 2 3)))",
        "(a 1 2 3 . c)",
    ),
    "shadowed builtins do not reach quasiquote": (
        "(let ((cons 1) (list 2) (append 3)) `(,cons ,@(quote (a b)) ,list))",
        "(1 a b 2)",
    ),
}

SHADOWED = {
    "if": ("(let ((if list)) (if 1 2 3))", "(1 2 3)"),
    "define in a body": ("(let ((define list)) (define 1 2))", "(1 2)"),
    "begin": ("(let ((begin list)) (begin 1 2))", "(1 2)"),
    "a macro": (MY_OR + "(let ((my-or list)) (my-or 1 2))", "(1 2)"),
    "a macro by a parameter": (MY_OR + "((lambda (my-or) (my-or 1 2)) list)", "(1 2)"),
    "a macro by an internal definition": (MY_OR + "(define (f) (define (my-or x) (list x)) (my-or 1)) (f)", "(1)"),
    "a macro by a loop": (
        "(define-syntax m (syntax-rules () ((_) 0))) (let m ((i 3)) (if (= i 0) 'end (m (- i 1))))",
        "end",
    ),
    "a keyword by a macro": (
        "(let-syntax ((if (syntax-rules () ((_ a b c) (list a b c))))) (if 1 2 3))",
        "(1 2 3)",
    ),
    "else": ("(let ((else #f)) (cond (#f 1) (else 2) (#t 3)))", "3"),
    "else in case": ("(define (f else) (case 1 ((2) 'two) ((1) 'one))) (f 0)", "one"),
    "an arrow": ("(let ((=> 0)) (cond (1 => 'value)))", "value"),
    "unquote": ("(let ((unquote list)) `(1 ,(+ 1 2)))", "(1 (unquote (+ 1 2)))"),
    "an underscore": ("(let ((_ 5)) _)", "5"),
    "a variable of a keyword's name at top level": ("(define (when x) (list x)) (when 1)", "(1)"),
    "a variable of a macro's name at top level": (MY_OR + "(define (my-or x) (list x)) (my-or 1)", "(1)"),
    "before its definition too": ("(define (f) (unless 1 2)) (define (unless a b) (list a b)) (f)", "(1 2)"),
}

LITERALS = {
    "a literal matches the same global": (
        "(define-syntax m (syntax-rules (to) ((_ to) 'yes) ((_ x) 'no))) (list (m to) (let ((to 1)) (m to)))",
        "(yes no)",
    ),
    "else matches through a macro": (
        "(define-syntax my-if (syntax-rules () ((_ c a b) (cond (c a) (else b))))) (let ((else #f)) (my-if #f 1 2))",
        "2",
    ),
    "a literal bound where the macro is": (
        "(let ((to 1)) (let-syntax ((m (syntax-rules (to) ((_ to) 'yes) ((_ x) 'no)))) (list"
        " (m to) (let ((to 1)) (m to)))))",
        "(yes no)",
    ),
    "a literal passed on": (
        """(define-syntax inner (syntax-rules (to) ((_ to) 'yes) ((_ x) 'no)))
           (define-syntax outer (syntax-rules () ((_ x) (list (inner x) (inner to)))))
           (list (outer to) (outer from) (let ((to 0)) (outer to)))""",
        "((yes yes) (no yes) (no yes))",
    ),
}

DEFINING = {
    "a definition of the user's name": (
        "(define-syntax def (syntax-rules () ((_ n v) (define n v)))) (def x 5) x",
        "5",
    ),
    "a hidden global per use": (
        """(define-syntax counter (syntax-rules ()
             ((_ name) (begin (define count 0) (define (name) (set! count (+ count 1)) count)))))
           (counter a) (counter b) (define count 'mine) (a) (a) (list (a) (b) count)""",
        "(3 1 mine)",
    ),
    "a macro that defines a macro that uses both": (
        """(define-syntax def-adder (syntax-rules () ((_ name n)
             (define-syntax name (syntax-rules () ((_ x) (let ((tmp n)) (+ x tmp))))))))
           (define tmp 100) (def-adder add2 2) (add2 tmp)""",
        "102",
    ),
    "a macro inside a macro's body": (
        """(define-syntax m (syntax-rules () ((_ x)
             (let ((tmp 1)) (define-syntax n (syntax-rules () ((_ y) (+ x y tmp)))) (n x)))))
           (let ((tmp 10)) (m tmp))""",
        "21",
    ),
    "definitions by a macro in a body": (
        """(define-syntax def2 (syntax-rules () ((_ a b v) (begin (define a v) (define b (+ a 1))))))
           (define (f) (def2 x y 1) (define z (+ y 1)) (list x y z)) (f)""",
        "(1 2 3)",
    ),
    "a body's macro is seen by its earlier procedures": (
        "(define (f) (define (g x) (m x)) (define-syntax m (syntax-rules () ((_ x) (list x)))) (g 1)) (f)",
        "(1)",
    ),
    "a local macro may define": (
        "(define (f) (let-syntax ((d (syntax-rules () ((_ n v) (define n v))))) (d a 1) (d b 2)) (list a b)) (f)",
        "(1 2)",
    ),
    "let-syntax at top level may define": (
        "(let-syntax ((d (syntax-rules () ((_ n v) (define n v))))) (d a 1) (d b 2)) (list a b)",
        "(1 2)",
    ),
    "let-syntax has a body of its own": (
        "(let ((x 1)) (let-syntax ((m (syntax-rules () ((_) 2)))) (define x (m)) 3) x)",
        "1",
    ),
    "a let-syntax that ends in definitions does not": (
        """(let-syntax ((m (syntax-rules () ((_) 2))))
             (let-syntax ((d (syntax-rules () ((_ n v) (begin 1 (define n v)))))) (d x (m))))
           x""",
        "2",
    ),
    "define-syntax-rule": ("(define-syntax-rule (m a b ...) (list b ... a)) (let ((list 1)) (m list 2 3))", "(2 3 1)"),
    "a macro that defines a variable and a macro": (
        """(define-syntax jabberwocky
             (syntax-rules ()
               ((_ hatter)
                (begin (define march-hare 42)
                       (define-syntax hatter (syntax-rules () ((_) march-hare)))))))
           (jabberwocky mad-hatter) (mad-hatter)""",
        "42",
    ),
    "an inserted pattern variable is not the user's symbol": (
        """(define-syntax foo
             (syntax-rules () ((foo bar y) (define-syntax bar (syntax-rules () ((bar x) 'y))))))
           (foo bar x) (bar 1)""",
        "x",
    ),
    "ellipses of two levels of macros": (
        """(define-syntax m
             (syntax-rules ()
               ((_ (a ...))
                (let-syntax ((n (syntax-rules () ((_ b (... ...)) '((a b (... ...)) ...))))) (n x y)))))
           (m (1 2))""",
        "((1 x y) (2 x y))",
    ),
    "a custom ellipsis that a macro inserted": (
        """(define-syntax like-begin
             (syntax-rules ()
               ((_ name) (define-syntax name (syntax-rules dots () ((_ expr dots) (begin expr dots)))))))
           (like-begin sequence) (sequence 1 2 3)""",
        "3",
    ),
    "a recursive local macro": (
        """(letrec-syntax ((ev? (syntax-rules () ((_) #t) ((_ x . r) (od? . r))))
                           (od? (syntax-rules () ((_) #f) ((_ x . r) (ev? . r)))))
             (list (ev? 1 2) (ev? 1)))""",
        "(#t #f)",
    ),
    "let-syntax is not recursive": (
        "(define-syntax f (syntax-rules () ((_) 'outer))) (let-syntax ((f (syntax-rules () ((_ x) (f))))) (f 1))",
        "outer",
    ),
}

CASES = [
    pytest.param(program, expected, id=name)
    for group in (REPORT, INSERTED, FREE, SHADOWED, LITERALS, DEFINING)
    for name, (program, expected) in group.items()
]


@pytest.mark.parametrize(("program", "expected"), CASES)
def test_hygiene(program: str, expected: str) -> None:
    assert value_of(program) == expected


TROUBLESOME = "if let tmp t set! lp when quote begin define lambda else cons c b a e r".split()


@pytest.mark.parametrize("name", TROUBLESOME)
def test_the_users_names_do_not_matter_to_macros(name: str) -> None:
    """A program means the same under any choice of its local names."""
    assert value_of(f"{SWAP} (let (({name} 1) (other 2)) (swap! {name} other) other)") == "1"
    assert value_of(f"{MY_OR} (let (({name} 5)) (my-or #f (my-or #f {name})))") == "5"
    assert value_of(f"{WHILE} {SWAP} (let (({name} #t) (z #f)) (while {name} (swap! z {name})) z)") == "#t"


def test_a_keyword_can_be_given_another_name() -> None:
    program = "(define-syntax otherwise else) (define-syntax wenn if) (list (wenn #t 1 2) (cond (#f 1) (otherwise 2)))"
    assert value_of(program) == "(1 2)"


def test_continuation_passing_macros() -> None:
    """Macros that hand their result to another macro (after Petrofsky's and Kiselyov's examples)."""
    program = """
      (define-syntax reverse-onto
        (syntax-rules ()
          ((_ () done (k ...)) (k ... done))
          ((_ (x . rest) (done ...) k) (reverse-onto rest (x done ...) k))))
      (reverse-onto (1 2 3 list) () (begin))"""
    assert value_of(program) == "(3 2 1)"


def test_bound_identifier_comparison_by_a_macro() -> None:
    """A macro can tell whether two identifiers are the same by binding one as a literal of a local macro."""
    program = """
      (define-syntax same-id?
        (syntax-rules ()
          ((_ a b yes no)
           (let-syntax ((test (syntax-rules (a) ((_ a) yes) ((_ other) no)))) (test b)))))
      (list (same-id? x x 1 2) (same-id? x y 1 2))"""
    assert value_of(program) == "(1 2)"
