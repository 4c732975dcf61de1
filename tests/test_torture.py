"""Programs of unusual size and shape compile, and what they become is no larger than they are: long, deep, nested."""

from __future__ import annotations

import os
from types import CodeType

import pytest

from schemenn.expand import TopScope, expand_unit
from schemenn.library import builtin_key
from schemenn.passes.facts import Facts
from schemenn.pipeline import compile_unit
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


def value(session: Session, program: str) -> str:
    """The last value of the program, written."""
    return write(session.run_source(Source("torture.scm", program)))


def size(program: str) -> int:
    """The bytes of bytecode that the program becomes."""
    source = Source("size.scm", program)
    forms = expand_unit(read_all(source), TopScope(builtin_key))
    todo, total = [compile_unit(forms, source, "0", Facts()).code], 0
    while todo:
        code = todo.pop()
        total += len(code.co_code)
        todo += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return total


def numbered(template: str, count: int, joint: str = " ") -> str:
    """The template once for each number, in place of its @."""
    return joint.join([template.replace("@", str(number)) for number in range(count)])


# Long.


def calls_in_sequence(count: int) -> str:
    return f"(define (f g) {'(g 1)' * count} (g 5)) (f (lambda (x) x))"


def test_a_body_of_2000_calls(session: Session) -> None:
    assert value(session, calls_in_sequence(2000)) == "5"


def test_a_chain_of_2000_bindings(session: Session) -> None:
    bindings = numbered("(x@ (g @))", 2000)
    assert value(session, f"(define (f g) (let* ({bindings}) (+ x0 x1000 x1999))) (f (lambda (x) (* 2 x)))") == "5998"


def test_a_call_with_2000_operands(session: Session) -> None:
    assert value(session, f"(define (g . all) (length all)) (g {numbered('(abs @)', 2000)})") == "2000"


def test_a_procedure_of_300_parameters(session: Session) -> None:
    parameters, operands = numbered("x@", 300), numbered("@", 300)
    assert (
        value(session, f"(define (g {parameters}) (if (= x0 0) (+ x1 x299) (g {parameters}))) (g {operands})") == "300"
    )


def test_a_cond_of_2000_clauses(session: Session) -> None:
    assert (
        value(session, f"(define (f x) (cond {numbered('((= x @) (* @ 2))', 2000)} (else 'none))) (f 1999)") == "3998"
    )


def test_a_case_of_2000_clauses(session: Session) -> None:
    assert value(session, f"(define (f x) (case x {numbered('((@) (* @ 2))', 2000)} (else 'none))) (f 1999)") == "3998"


def test_two_thousand_mutually_recursive_procedures(session: Session) -> None:
    local = numbered("(define (f@ x) (if (= x 0) '@ (f(1+ @) (- x 1))))", 2000)
    for number in range(2000):
        local = local.replace(f"f(1+ {number})", f"f{(number + 1) % 2000}")
    assert value(session, f"(define (g) {local} (f0 4005)) (g)") == "5"


def test_a_long_source(session: Session) -> None:
    """200 kilobytes of definitions; a megabyte where SCHEMENN_EXAMPLES asks for more than the ordinary."""
    form = "(define (f@ x) (let loop ((i 0) (sum 0)) (if (< i x) (loop (+ i 1) (+ sum (* i i))) (cons sum '(@ @)))))\n"
    count = (1_000_000 if os.environ.get("SCHEMENN_EXAMPLES") else 200_000) // len(form)
    program = numbered(form, count, "")
    assert value(session, f"{program}(f{count - 1} 4)") == f"(14 {count - 1} {count - 1})"


def test_a_long_list_of_data(session: Session) -> None:
    assert value(session, f"(length '({numbered('(@ a)', 50_000)}))") == "50000"


def test_a_long_string(session: Session) -> None:
    assert value(session, f'(string-length "{"x" * 500_000}")') == "500000"


# Deep.

DEEP = [
    ("(+ 1 ", "0", ")", "10000"),
    ("(g ", "0", ")", "10000"),
    ("(- 1 (g ", "0", "))", "0"),
    ("(if x 1 ", "0", ")", "0"),
    ("(if ", "x", " 1 2)", "1"),
    ("(if (g 0) ", "1", " 2)", "1"),
    ("(let ((n (+ n 1))) ", "n", ")", "10000"),
    ("(let* ((m n) (n (g m))) ", "n", ")", "10000"),
    ("(begin x ", "0", ")", "0"),
    ("(not ", "x", ")", "#f"),
    ("(and 1 ", "x", ")", "#f"),
    ("(or x ", "7", ")", "7"),
    ("(cond (x 1) (else ", "7", "))", "7"),
    ("(when 1 ", "7", ")", "7"),
    ("(car (list ", "7", "))", "7"),
    ("(vector-ref (vector ", "7", ") 0)", "7"),
    ("(apply g (list ", "0", "))", "10000"),
    ("(call/cc (lambda (k) (g ", "0", ")))", "10000"),
]


@pytest.mark.parametrize(("before", "middle", "after", "expected"), DEEP)
def test_nested_10000_deep(session: Session, before: str, middle: str, after: str, expected: str) -> None:
    count = 300 if "lambda" in before else 10_000
    if expected == "10000":
        expected = str(count)
    setting = "(define x #f) (define n 0) (define (g n) (+ n 1))"
    assert value(session, setting + before * count + middle + after * count) == expected


def test_data_nested_100000_deep(session: Session) -> None:
    deep = 100_000
    assert value(
        session, f"(define (depth d) (if (pair? d) (+ 1 (depth (car d))) 0)) (depth '{'(' * deep}{')' * deep})"
    ) == str(deep - 1)


def test_quasiquote_nested_1000_deep(session: Session) -> None:
    assert (
        value(
            session,
            f"(define (depth d) (if (pair? d) (+ 1 (depth (car d))) d))(depth `{'(' * 1000},(+ 1 1){')' * 1000})",
        )
        == "1002"
    )


@pytest.mark.parametrize("count", [30, 90])
def test_nested_lambdas(session: Session, count: int) -> None:
    made = numbered("(lambda (x@)", count) + f" (+ {numbered('x@', count)})" + ")" * count
    assert value(session, "(" * count + made + numbered(" @)", count)) == str(count * (count - 1) // 2)


def test_nested_named_procedures(session: Session) -> None:
    made = (
        numbered("(define (f@ x@) ", 50)
        + f"(+ {numbered('x@', 50)})"
        + "".join([f") (f{n} {n})" for n in range(49, -1, -1)])
    )
    assert value(session, made) == str(50 * 49 // 2)


LOOPS = {
    "do loops": lambda n: numbered("(do ((i@ 0 (+ i@ 1))) ((= i@ 1))", n) + " (set! count (+ count 1))" + ")" * n,
    "named lets, each the result of the one around": lambda n: (
        "".join([f"(let l{i} ((i{i} 1) (s 0)) (if (> i{i} 0) (l{i} (- i{i} 1) (+ s 1)) " for i in range(n)])
        + "(begin (set! count (+ count 1)) s)"
        + "))" * n
    ),
    "named lets, each going round the one around": lambda n: (
        "".join(
            [
                f"(let l{i} ((i{i} 1) (s 0)) (if (= i{i} 0) {f'(l{i - 1} (- i{i - 1} 1) s)' if i else 's'} "
                for i in range(n)
            ]
        )
        + f"(begin (set! count (+ count 1)) (l{n - 1} (- i{n - 1} 1) (+ s 1)))"
        + "))" * n
    ),
    "for-each": lambda n: numbered("(for-each (lambda (i@)", n) + " (set! count (+ count 1))" + ") '(1))" * n,
    "map": lambda n: numbered("(map (lambda (i@)", n) + " (set! count (+ count 1))" + ") '(1))" * n,
    "do loops in maps": lambda n: (
        numbered("(map (lambda (j@)", n)
        + numbered("(do ((i@ 0 (+ i@ 1))) ((= i@ 1))", n)
        + f" (set! count (+ count 1)){')' * n}"
        + ") '(1))" * n
    ),
    "maps in do loops": lambda n: (
        numbered("(do ((i@ 0 (+ i@ 1))) ((= i@ 1))", n)
        + numbered("(map (lambda (j@)", n)
        + " (set! count (+ count 1))"
        + ") '(1))" * n
        + ")" * n
    ),
    "loops in operands": lambda n: (
        numbered("(+ 1 (let l@ ((i@ 1)) (if (> i@ 0) (l@ (- i@ 1)) ", n)
        + "(begin (set! count (+ count 1)) 0)"
        + ")))" * n
    ),
}


@pytest.mark.parametrize("count", [11, 12, 13, 25, 40])
@pytest.mark.parametrize("kind", LOOPS)
def test_nested_loops(session: Session, kind: str, count: int) -> None:
    assert value(session, f"(define count 0) (define (f) {LOOPS[kind](count)}) (f) count") == "1"


def test_loops_nested_on_both_sides_of_an_entry(session: Session) -> None:
    """A loop of nested loops that is entered from within as many again."""
    inner = LOOPS["do loops"](11)
    outer = numbered("(let l@ ((i@ 1)) (if (> i@ 0) (l@ (- i@ 1)) ", 11) + "(g 2)" + "))" * 11
    program = f"(define (h) (define (g n) (if (> n 0) (begin {inner} (g (- n 1))) 'end)) {outer})"
    assert value(session, f"(define count 0) {program} (h) count") == "2"


# The size of what is generated.

GROWING = {
    "calls in sequence": calls_in_sequence,
    "bindings in sequence": lambda n: f"(define (f g) (let* ({numbered('(x@ (g @))', n)}) (+ {numbered('x@', n)})))",
    "nested lambdas": lambda n: "(define (f g) " + numbered("(g @ (lambda (x@)", n) + "1" + "))" * n + ")",
    "nested loops": lambda n: f"(define count 0) (define (f) {LOOPS['do loops'](n)})",
    "nested loops that go round each other": lambda n: (
        f"(define count 0) (define (f) {LOOPS['named lets, each going round the one around'](n)})"
    ),
    "closures in nested loops": lambda n: (
        "(define (f g) " + numbered("(do ((i@ 0 (+ i@ 1))) ((= i@ 1)) (g (lambda () i@))", n) + ")" * (n + 1)
    ),
    "nested conditionals": lambda n: "(define (f x g) " + numbered("(if (if x (g @) @) (g @)", n) + "x" + ")" * (n + 1),
    "nested operands": lambda n: "(define (f g)" + "(+ (g 1) " * n + "1" + ")" * (n + 1),
    "nested guards": lambda n: "(define (f g)" + numbered("(guard (e ((= e @) (g e))) (g @)", n) + ")" * (n + 1),
}


@pytest.mark.parametrize("kind", GROWING)
def test_generated_size_is_linear(session: Session, kind: str) -> None:
    """Twice the program is at most about twice the code."""
    few, many = size(GROWING[kind](30)), size(GROWING[kind](60))
    assert many < 2.4 * few


CLOSURES_IN_LOOPS = {
    "do": "(let ((l '())) (do ((i 0 (+ i 1))) ((= i 3)) (set! l (cons (lambda () i) l))) (map (lambda (f) (f)) l))",
    "named let": "(map (lambda (f) (f)) (let loop ((i 2)) (if (< i 0) '() (cons (lambda () i) (loop (- i 1))))))",
    "named let with an accumulator": (
        "(let loop ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f)) l) (loop (+ i 1) (cons (lambda () i) l))))"
    ),
    "let in a loop": (
        "(let loop ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f)) l)"
        " (let* ((j i) (f (lambda () j))) (loop (+ i 1) (cons f l)))))"
    ),
    "internal define in a loop": (
        "(let loop ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f)) l)"
        " (let () (define (f) (if (< i 0) (f) i)) (loop (+ i 1) (cons f l)))))"
    ),
    "assigned": (
        "(let loop ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f) (f)) l)"
        " (loop (+ i 1) (cons (lambda () (set! i (+ i 10)) (- i 20)) l))))"
    ),
    "inner loop": (
        "(let outer ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f)) l)"
        " (let inner ((j 0) (l l)) (if (= j 1) (outer (+ i 1) l) (inner (+ j 1) (cons (lambda () (+ i j)) l))))))"
    ),
}


@pytest.mark.parametrize("kind", CLOSURES_IN_LOOPS)
def test_closures_made_in_a_loop_keep_their_own_variables(session: Session, kind: str) -> None:
    assert value(session, CLOSURES_IN_LOOPS[kind]) == "(2 1 0)"
