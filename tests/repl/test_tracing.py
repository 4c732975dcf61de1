"""The calls of traced procedures are shown, indented."""


def test_the_calls_of_a_recursion_are_shown(enter):
    enter("(define (fact n) (if (= n 0) 1 (* n (fact (- n 1)))))")
    assert enter(",trace fact") == "traced: fact\n"
    assert enter("(fact 2)") == "(fact 2)\n| (fact 1)\n| | (fact 0)\n| | 1\n| 1\n2\n$1 = 2\n"
    assert enter(",untrace fact") == "nothing is traced\n"
    assert enter("(fact 2)") == "$2 = 2\n"


def test_tail_calls_are_shown_too(enter):
    enter("(define (count n) (if (= n 0) 'done (count (- n 1))))", ",trace count")
    assert enter("(count 1)") == "(count 1)\n| (count 0)\n| done\ndone\n$1 = done\n"


def test_calls_of_one_another_and_of_a_builtin(enter):
    enter("(define (f x) (g (* x 2)))", "(define (g x) (list (car (list x))))", ",trace f g car")
    assert enter("(f 4)") == "(f 4)\n| (g 8)\n| | (car (8))\n| | 8\n| (8)\n(8)\n$1 = (8)\n"
    enter(",untrace")
    assert enter("(f 4)") == "$2 = (8)\n"
    assert enter(",trace") == "nothing is traced\n"


def test_even_apply_can_be_traced(enter):
    enter(",trace apply")
    assert enter("(apply + '(1 2))").endswith("3\n$1 = 3\n")


def test_an_escape_leaves_the_depth_right(enter):
    enter("(define (f n) (if (= n 0) (raise 'out) (+ 1 (f (- n 1)))))", ",trace f", "(guard (e (#t 'caught)) (f 2))")
    assert enter("(guard (e (#t 'caught)) (f 0))") == "(f 0)\n$2 = caught\n"


def test_a_traced_name_that_is_defined_anew_stays_traced(enter):
    enter("(define (f x) x)", ",trace f", "(define (f x) (* 2 x))")
    assert enter("(f 4)") == "(f 4)\n8\n$1 = 8\n"


def test_what_cannot_be_traced(enter):
    enter("(define x 1)")
    assert enter(",trace nothing") == "nothing is not defined\n"
    assert enter(",trace x") == "x is not a procedure\n"
    assert enter(",trace if") == "if is not a procedure\n"
    assert enter(",untrace x") == "x is not traced\n"
