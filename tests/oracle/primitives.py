"""The oracle's primitives, over Python numbers and the classes of datum.py, and a prelude in Scheme."""

from __future__ import annotations

import operator
from itertools import pairwise

from schemenn.datum import (
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Boolean,
    Char,
    Pair,
    String,
    new_string,
    Symbol,
    Vector,
    cons,
    intern,
    iterate,
    to_list,
)


class Condition(Exception):
    """An error object."""

    def __init__(self, message, irritants):
        super().__init__(message)
        self.message = message
        self.irritants = irritants


class RecordType:
    """A record type."""

    def __init__(self, name, fields):
        self.name = name
        self.fields = list(iterate(fields))


class Record:
    """A record; a field without a value is unspecified."""

    def __init__(self, type_, values):
        self.type = type_
        self.values = dict.fromkeys(type_.fields, UNSPECIFIED) | values


def truth(value):
    """A Python truth value as a Scheme boolean."""
    return TRUE if value else FALSE


def check(value, kind):
    """The value, which must be of the kind."""
    if not isinstance(value, kind):
        raise Condition(f"expected a {kind.__name__.lower()}, got {show(value)}", [value])
    return value


def is_eqv(a, b):
    """`eqv?`, without its finer points on floats."""
    return a is b or (a.__class__ is b.__class__ and isinstance(a, int | float) and a == b)


def is_equal(a, b):
    """`equal?` for data without cycles."""
    while isinstance(a, Pair) and isinstance(b, Pair):
        if not is_equal(a.car, b.car):
            return False
        a, b = a.cdr, b.cdr
    if isinstance(a, Vector) and isinstance(b, Vector):
        return len(a.items) == len(b.items) and all(is_equal(x, y) for x, y in zip(a.items, b.items, strict=True))
    if isinstance(a, String) and isinstance(b, String):
        return a.text == b.text
    return is_eqv(a, b)


def show(value):
    """A value as `display` writes it."""
    if isinstance(value, Pair):
        items = []
        while isinstance(value, Pair):
            items.append(show(value.car))
            value = value.cdr
        return "(" + " ".join(items if value is NIL else [*items, ".", show(value)]) + ")"
    if isinstance(value, Vector):
        return "#(" + " ".join(show(item) for item in value.items) + ")"
    if isinstance(value, String):
        return value.text
    if isinstance(value, Char):
        return value.value
    return str(value)


def compare(relation):
    """A comparison of any number of numbers."""

    def compared(*operands):
        numbers = [check(each, int | float) for each in operands]
        return truth(all(relation(a, b) for a, b in pairwise(numbers)))

    return compared


def divide(a, b):
    """`/`: exact where the quotient is an integer."""
    return a // b if isinstance(a, int) and isinstance(b, int) and a % b == 0 else a / b


def quotient(a, b):
    """The integer quotient, rounded to zero."""
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def subtract(first, *others):
    """`-`."""
    return first - sum(others) if others else -first


def product(*operands):
    """`*`."""
    result = 1
    for each in operands:
        result = result * each
    return result


def append(*lists):
    """`append`."""
    result = lists[-1] if lists else NIL
    for each in reversed(lists[:-1]):
        result = to_list(list(iterate(each)), result)
    return result


def set_field(name):
    """A procedure that sets a field of a pair."""

    def setter(pair, value):
        setattr(check(pair, Pair), name, value)
        return UNSPECIFIED

    return setter


def vector_set(vector, index, value):
    """`vector-set!`."""
    check(vector, Vector).items[index] = value
    return UNSPECIFIED


def find(same, found):
    """A procedure that looks for a key in a list: `memv`, `assoc` and their like."""

    def search(key, pairs):
        while pairs is not NIL:
            if same(key, pairs.car.car if found == "entry" else pairs.car):
                return pairs.car if found == "entry" else pairs
            pairs = pairs.cdr
        return FALSE

    return search


def record_constructor(type_, fields, name):
    """`%record-constructor`."""
    names = list(iterate(fields))
    return lambda *values: Record(type_, dict(zip(names, values, strict=True)))


def field_of(type_, record):
    """The fields of a record that must be of the type."""
    if not isinstance(record, Record) or record.type is not type_:
        raise Condition(f"expected a {type_.name}, got {show(record)}", [record])
    return record.values


def record_modifier(type_, field, name):
    """`%record-modifier`."""

    def modify(record, value):
        field_of(type_, record)[field] = value
        return UNSPECIFIED

    return modify


PRIMITIVES = {
    "+": lambda *operands: sum(operands),
    "-": subtract,
    "*": product,
    "/": divide,
    "=": compare(operator.eq),
    "<": compare(operator.lt),
    ">": compare(operator.gt),
    "<=": compare(operator.le),
    ">=": compare(operator.ge),
    "quotient": quotient,
    "modulo": lambda a, b: a % b,
    "remainder": lambda a, b: a - b * quotient(a, b),
    "zero?": lambda n: truth(n == 0),
    "even?": lambda n: truth(n % 2 == 0),
    "odd?": lambda n: truth(n % 2 == 1),
    "number?": lambda value: truth(isinstance(value, int | float)),
    "number->string": lambda n: new_string(str(n)),
    "eq?": lambda a, b: truth(is_eqv(a, b)),
    "eqv?": lambda a, b: truth(is_eqv(a, b)),
    "equal?": lambda a, b: truth(is_equal(a, b)),
    "not": lambda value: truth(value is FALSE),
    "boolean?": lambda value: truth(isinstance(value, Boolean)),
    "null?": lambda value: truth(value is NIL),
    "pair?": lambda value: truth(isinstance(value, Pair)),
    "symbol?": lambda value: truth(isinstance(value, Symbol)),
    "string?": lambda value: truth(isinstance(value, String)),
    "vector?": lambda value: truth(isinstance(value, Vector)),
    "cons": cons,
    "car": lambda pair: check(pair, Pair).car,
    "cdr": lambda pair: check(pair, Pair).cdr,
    "cadr": lambda pair: pair.cdr.car,
    "cddr": lambda pair: pair.cdr.cdr,
    "caddr": lambda pair: pair.cdr.cdr.car,
    "set-car!": set_field("car"),
    "set-cdr!": set_field("cdr"),
    "list": lambda *items: to_list(list(items)),
    "length": lambda items: len(list(iterate(items))),
    "append": append,
    "reverse": lambda items: to_list(list(iterate(items))[::-1]),
    "memv": find(is_eqv, "tail"),
    "memq": find(is_eqv, "tail"),
    "member": find(is_equal, "tail"),
    "assv": find(is_eqv, "entry"),
    "assq": find(is_eqv, "entry"),
    "assoc": find(is_equal, "entry"),
    "vector": lambda *items: Vector(list(items)),
    "make-vector": lambda size, fill=0: Vector([fill] * size),
    "vector-ref": lambda vector, index: check(vector, Vector).items[index],
    "vector-set!": vector_set,
    "vector-length": lambda vector: len(check(vector, Vector).items),
    "list->vector": lambda items: Vector(list(iterate(items))),
    "vector->list": lambda vector: to_list(vector.items),
    "string-append": lambda *strings: new_string("".join(each.text for each in strings)),
    "string-length": lambda string: len(string.text),
    "symbol->string": lambda symbol: new_string(symbol.name),
    "string->symbol": lambda string: intern(string.text),
    "error-object?": lambda value: truth(isinstance(value, Condition)),
    "error-object-message": lambda condition: new_string(condition.message),
    "error-object-irritants": lambda condition: to_list(condition.irritants),
    "%make-record-type": RecordType,
    "%record-constructor": record_constructor,
    "%record-predicate": lambda type_, name: lambda value: truth(isinstance(value, Record) and value.type is type_),
    "%record-accessor": lambda type_, field, name: lambda record: field_of(type_, record)[field],
    "%record-modifier": record_modifier,
}

PRELUDE = """
(define (map f first . others)
  (define (heads lists) (if (null? lists) '() (cons (car (car lists)) (heads (cdr lists)))))
  (define (tails lists) (if (null? lists) '() (cons (cdr (car lists)) (tails (cdr lists)))))
  (define (ended? lists) (and (pair? lists) (or (null? (car lists)) (ended? (cdr lists)))))
  (let loop ((lists (cons first others)))
    (if (ended? lists)
        '()
        (let ((value (apply f (heads lists))))
          (cons value (loop (tails lists)))))))
(define (for-each f . lists) (apply map f lists) (if #f #f))
(define (filter keep? items)
  (cond ((null? items) '())
        ((keep? (car items)) (cons (car items) (filter keep? (cdr items))))
        (else (filter keep? (cdr items)))))
(define (vector-map f vector) (list->vector (map f (vector->list vector))))
(define (vector-for-each f vector) (for-each f (vector->list vector)))
"""
