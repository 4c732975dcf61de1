"""What programs of unusual size and shape must withstand: long, deep, nested, re-entered."""

from __future__ import annotations

import time
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
    """The bytes of bytecode that the program becomes. (Names of nested functions, which Python writes in full, are another matter.)"""
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
    assert value(session, f"(define (g {parameters}) (if (= x0 0) (+ x1 x299) (g {parameters}))) (g {operands})") == "300"


def test_a_cond_of_2000_clauses(session: Session) -> None:
    assert value(session, f"(define (f x) (cond {numbered('((= x @) (* @ 2))', 2000)} (else 'none))) (f 1999)") == "3998"


def test_a_case_of_2000_clauses(session: Session) -> None:
    assert value(session, f"(define (f x) (case x {numbered('((@) (* @ 2))', 2000)} (else 'none))) (f 1999)") == "3998"


def test_two_thousand_mutually_recursive_procedures(session: Session) -> None:
    local = numbered("(define (f@ x) (if (= x 0) '@ (f(1+ @) (- x 1))))", 2000)
    for number in range(2000):
        local = local.replace(f"f(1+ {number})", f"f{(number + 1) % 2000}")
    assert value(session, f"(define (g) {local} (f0 4005)) (g)") == "5"


def test_a_source_of_a_megabyte(session: Session) -> None:
    form = "(define (f@ x) (let loop ((i 0) (sum 0)) (if (< i x) (loop (+ i 1) (+ sum (* i i))) (cons sum '(@ @)))))\n"
    count = 1_000_000 // len(form)
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
    assert value(session, f"(define (depth d) (if (pair? d) (+ 1 (depth (car d))) 0)) (depth '{'(' * deep}{')' * deep})") == str(
        deep - 1
    )


def test_quasiquote_nested_1000_deep(session: Session) -> None:
    assert value(session, "(define (depth d) (if (pair? d) (+ 1 (depth (car d))) d))" f"(depth `{'(' * 1000},(+ 1 1){')' * 1000})") == "1002"


@pytest.mark.parametrize("count", [30, 90])
def test_nested_lambdas(session: Session, count: int) -> None:
    made = numbered("(lambda (x@)", count) + f" (+ {numbered('x@', count)})" + ")" * count
    assert value(session, "(" * count + made + numbered(" @)", count)) == str(count * (count - 1) // 2)


def test_nested_named_procedures(session: Session) -> None:
    made = numbered("(define (f@ x@) ", 50) + f"(+ {numbered('x@', 50)})" + "".join([f") (f{n} {n})" for n in range(49, -1, -1)])
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
        numbered("(+ 1 (let l@ ((i@ 1)) (if (> i@ 0) (l@ (- i@ 1)) ", n) + "(begin (set! count (+ count 1)) 0)" + ")))" * n
    ),
}


@pytest.mark.parametrize("count", [11, 12, 13, 25, 40])
@pytest.mark.parametrize("kind", LOOPS)
def test_nested_loops(session: Session, kind: str, count: int) -> None:
    assert value(session, f"(define count 0) (define (f) {LOOPS[kind](count)}) (f) count") == "1"


def test_loops_nested_on_both_sides_of_an_entry(session: Session) -> None:
    """A loop of nested loops that is entered from within as many again."""
    inner = LOOPS["do loops"](11)
    outer = numbered("(let l@ ((i@ 1)) (if (> i@ 0) (l@ (- i@ 1)) ", 11)
    program = f"(define count 0) (define (f) (let g ((n 2)) (if (> n 0) (begin {inner} (g (- n 1))) 'end)))"
    assert value(session, f"{program} (define (h) (define (g n) (if (> n 0) (begin {inner} (g (- n 1))) 'end)) {outer} (g 2){'))' * 11}) (f) (h) count") == "4"


# The size of what is generated.

GROWING = {
    "calls in sequence": calls_in_sequence,
    "bindings in sequence": lambda n: f"(define (f g) (let* ({numbered('(x@ (g @))', n)}) (+ {numbered('x@', n)})))",
    "nested lambdas": lambda n: "(define (f g) " + numbered("(g @ (lambda (x@)", n) + "1" + "))" * n + ")",
    "nested loops": lambda n: f"(define count 0) (define (f) {LOOPS['do loops'](n)})",
    "nested loops that go round each other": lambda n: (
        f"(define count 0) (define (f) {LOOPS['named lets, each going round the one around'](n)})"
    ),
    "closures in nested loops": lambda n: "(define (f g) " + numbered("(do ((i@ 0 (+ i@ 1))) ((= i@ 1)) (g (lambda () i@))", n) + ")" * (n + 1),
    "nested conditionals": lambda n: "(define (f x g) " + numbered("(if (if x (g @) @) (g @)", n) + "x" + ")" * (n + 1),
    "nested operands": lambda n: "(define (f g)" + "(+ (g 1) " * n + "1" + ")" * (n + 1),
    "nested guards": lambda n: "(define (f g)" + numbered("(guard (e ((= e @) (g e))) (g @)", n) + ")" * (n + 1),
}


@pytest.mark.parametrize("kind", GROWING)
def test_generated_size_is_linear(session: Session, kind: str) -> None:
    """Twice the program is at most about twice the code."""
    few, many = size(GROWING[kind](30)), size(GROWING[kind](60))
    assert many < 2.4 * few


# Closures and continuations.

CLOSURES_IN_LOOPS = {
    "do": "(let ((l '())) (do ((i 0 (+ i 1))) ((= i 3)) (set! l (cons (lambda () i) l))) (map (lambda (f) (f)) l))",
    "named let": "(map (lambda (f) (f)) (let loop ((i 2)) (if (< i 0) '() (cons (lambda () i) (loop (- i 1))))))",
    "named let with an accumulator": "(let loop ((i 0) (l '())) (if (= i 3) (map (lambda (f) (f)) l) (loop (+ i 1) (cons (lambda () i) l))))",
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


# Each program visits 1, 2, 3 by a procedure `visit` in the named way; entering the second visit again with 20, then 21, changes only
# what comes after it.
VISITS = {
    "map": ("(map visit '(1 2 3))", "(1 @ 3)"),
    "map of two lists": ("(map (lambda (a b) (+ (visit a) b)) '(1 2 3) '(0 0 0))", "(1 @ 3)"),
    "map with an unknown procedure": ("((lambda (f) (map f '(1 2 3))) visit)", "(1 @ 3)"),
    "for-each": ("(let ((l '())) (for-each (lambda (x) (let ((v (visit x))) (set! l (list v)))) '(1 2 3)) l)", "(3)"),
    "vector-map": ("(vector-map visit #(1 2 3))", "#(1 @ 3)"),
    "vector-for-each": ("(let ((s '())) (vector-for-each (lambda (x) (let ((v (visit x))) (set! s v))) #(1 2 3)) s)", "3"),
    "string-for-each": ('(let ((n 0)) (string-for-each (lambda (c) (set! n (+ n 1)) (visit n)) "abc") (< 2 n))', "#t"),
    "apply": ("(apply list (visit 1) (visit 2) (list (visit 3)))", "(1 @ 3)"),
    "filter": ("(length (filter (lambda (x) (< 0 (visit x))) '(1 2 3)))", "3"),
    "fold-left": ("(fold-left (lambda (l x) (cons (visit x) l)) '() '(1 2 3))", "(3 @ 1)"),
    "fold-right": ("(fold-right (lambda (x l) (cons (visit (- 4 x)) l)) '() '(1 2 3))", "(3 @ 1)"),
    "dynamic-wind": ("(dynamic-wind (lambda () (visit 1)) (lambda () (list (visit 2))) (lambda () (visit 3)))", "(@)"),
    "call-with-values": ("(call-with-values (lambda () (values (visit 1) (visit 2) (visit 3))) list)", "(1 @ 3)"),
    "let-values": ("(let-values (((a b) (values (visit 1) (visit 2))) ((c) (visit 3))) (list a b c))", "(1 @ 3)"),
    "force": ("(let ((p (delay (list (visit 1) (visit 2) (visit 3))))) (force p))", "(1 2 3)"),
    "guard": ("(guard (e (#t (list e (visit 3)))) (visit 1) (raise (visit 2)))", "(@ 3)"),
    "guard that raises again": (
        "(guard (e2 (#t (list e2 (visit 3)))) (guard (e ((string? e) 0)) (visit 1) (raise (visit 2))))",
        "(@ 3)",
    ),
    "with-exception-handler": (
        "(with-exception-handler (lambda (e) (visit e)) (lambda () (list (visit 1) (raise-continuable 2) (visit 3))))",
        "(1 @ 3)",
    ),
    "parameterize": ("(let ((p (make-parameter 0))) (parameterize ((p (visit 2))) (list (p) (visit 3))))", "(@ 3)"),
    "do": ("(do ((i 1 (+ i 1)) (l '() (cons (visit i) l))) ((= i 4) l))", "(3 @ 1)"),
    "named let": ("(let loop ((i 1)) (if (= i 4) '() (let ((v (visit i))) (cons v (loop (+ i 1))))))", "(1 @ 3)"),
    "nested loops": (
        "(let outer ((i 1) (l '())) (if (= i 4) (reverse l) (let inner ((j 0)) (if (= j 1) (outer (+ i 1) (cons (visit i) l))"
        " (inner (+ j 1))))))",
        "(1 @ 3)",
    ),
    "loops in a loop": (
        "(let outer ((i 1) (l '())) (if (= i 4) (reverse l)"
        " (let ((v (let inner ((j 0)) (if (= j 1) (visit i) (inner (+ j 1)))))) (outer (+ i 1) (cons v l)))))",
        "(1 @ 3)",
    ),
    "string port": ("(with-output-to-string (lambda () (write (visit 2))))", '"@"'),
    "eval": ("(eval '(list (visit 1) (visit 2) (visit 3)) (interaction-environment))", "(1 @ 3)"),
    "case-lambda": ("((case-lambda ((a) 0) ((a b c) (list a b c))) (visit 1) (visit 2) (visit 3))", "(1 @ 3)"),
    "rest parameter": ("((lambda (a . l) (cons a l)) (visit 1) (visit 2) (visit 3))", "(1 @ 3)"),
    "letrec": ("(letrec* ((a (visit 1)) (f (lambda () (list a b c))) (b (visit 2)) (c (visit 3))) (f))", "(1 @ 3)"),
}


@pytest.mark.parametrize("kind", VISITS)
def test_continuations_entered_again(session: Session, kind: str) -> None:
    visits, expected = VISITS[kind]
    program = f"""
      (define saved #f) (define turn 20) (define results '())
      (define (visit x) (call/cc (lambda (k) (if (and (equal? x 2) (not saved)) (set! saved k)) x)))
      (let ((result {visits}))
        (set! results (cons result results))
        (if (< turn 22) (let ((value turn)) (set! turn (+ turn 1)) (saved value)))
        (reverse results))
    """
    wanted = " ".join([expected.replace("@", str(number)) for number in (2, 20, 21)])
    if kind != "string port":
        assert value(session, program) == f"({wanted})"


def test_sort_is_entered_again(session: Session) -> None:
    """Each re-entry answers the comparison anew; every answer is a whole list."""
    program = """
      (define saved #f) (define turn 0)
      (let ((sorted (sort '(3 1 2) (lambda (a b) (call/cc (lambda (k) (if (not saved) (set! saved k)) (< a b)))))))
        (set! turn (+ turn 1))
        (if (< turn 4) (saved (odd? turn)) (list turn (length sorted))))
    """
    assert value(session, program) == "(4 3)"


def test_a_generator_in_a_loop(session: Session) -> None:
    program = """
      (define (make items)
        (define return #f)
        (define (resume)
          (let loop ((i 0)) (call/cc (lambda (k) (set! resume (lambda () (k #f))) (return i))) (loop (+ i 1))))
        (lambda () (call/cc (lambda (k) (set! return k) (resume)))))
      (define next (make 1))
      (define (run n) (let loop ((i 1) (last 0)) (if (> i n) last (loop (+ i 1) (next)))))
      (run 2000)
    """
    assert value(session, program) == "1999"


def test_captures_in_a_long_body_take_linear_time(session: Session) -> None:
    """A body of calls that are all captured: twice the calls, about twice the time."""

    def seconds(count: int) -> float:
        setting = "(define kept #f) (define (keep x) (call/cc (lambda (k) (set! kept k) x)))"
        program = f"{setting} (define (f) {'(keep 1)' * count} 5) (f)"
        start = time.perf_counter()
        assert value(session, program) == "5"
        return time.perf_counter() - start

    seconds(10)
    assert seconds(200) < 3.5 * seconds(100)


# Depth while running.


def test_a_million_pending_calls(session: Session) -> None:
    assert value(session, "(define (f n) (if (= n 0) 0 (+ 1 (f (- n 1))))) (f 1000000)") == "1000000"


def test_a_continuation_of_a_hundred_thousand_frames_entered_again(session: Session) -> None:
    program = """
      (define saved #f) (define turn 0)
      (define (f n) (if (= n 0) (call/cc (lambda (k) (set! saved k) 0)) (+ 1 (f (- n 1)))))
      (let ((v (f 100000))) (set! turn (+ turn 1)) (if (< turn 3) (saved turn) v))
    """
    assert value(session, program) == "100002"


def test_nested_handlers_a_thousand_deep(session: Session) -> None:
    program = """
      (define (f n) (if (= n 0) (raise-continuable 1)
        (with-exception-handler (lambda (e) (+ 1 (raise-continuable e))) (lambda () (f (- n 1))))))
      (with-exception-handler (lambda (e) e) (lambda () (f 1000)))
    """
    assert value(session, program) == "1001"


def test_guards_in_a_deep_recursion(session: Session) -> None:
    program = "(define (f n) (if (= n 0) (raise 'end) (guard (e ((string? e) 0)) (+ 1 (f (- n 1)))))) (guard (e (#t e)) (f 1000))"
    assert value(session, program) == "end"


def test_winders_a_thousand_deep_are_left_and_entered(session: Session) -> None:
    program = """
      (define saved #f) (define in 0) (define out 0)
      (define (f n) (if (= n 0) (call/cc (lambda (k) (if (not saved) (set! saved k)) 0))
        (dynamic-wind (lambda () (set! in (+ in 1))) (lambda () (f (- n 1))) (lambda () (set! out (+ out 1))))))
      (f 1000)
      (if (< in 2000) (saved 0))
      (list in out)
    """
    assert value(session, program) == "(2000 2000)"


def test_receivers_nested_a_hundred_thousand_deep(session: Session) -> None:
    program = "(define (f n) (if (= n 0) 0 (+ 1 (call/cc (lambda (k) (f (- n 1))))))) (f 100000)"
    assert value(session, program) == "100000"


def test_a_loop_through_call_cc_takes_constant_space(session: Session) -> None:
    program = "(define (f n) (if (= n 0) 'end (call/cc (lambda (k) (f (- n 1)))))) (f 100000)"
    assert value(session, program) == "end"
