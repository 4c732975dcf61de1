"""How the special forms are written whose expanders serve several, or none of whose descriptions fit them all."""

from __future__ import annotations

from typing import Final

SHAPES: Final = {
    "begin": "(begin form …)",
    "and-let*": "(and-let* ((variable value) …) body …)",
    "cond-expand": "(cond-expand (feature form …) …)",
    "declare": "(declare fact …)",
    "define*": "(define* (name . formals) body …)",
    "define-values": "(define-values names expression)",
    "eval-when": "(eval-when (situation …) form …)",
    "export": "(export name …)",
    "guard": "(guard (variable clause …) body …)",
    "include": '(include "file" …)',
    "include-ci": '(include-ci "file" …)',
    "in-bytes": "(in-bytes bytevector)",
    "in-hash": "(in-hash table)",
    "in-hash-keys": "(in-hash-keys table)",
    "in-hash-pairs": "(in-hash-pairs table)",
    "in-hash-values": "(in-hash-values table)",
    "in-inclusive-range": "(in-inclusive-range [start] end [step])",
    "in-indexed": "(in-indexed sequence)",
    "in-list": "(in-list list)",
    "in-naturals": "(in-naturals [start])",
    "in-range": "(in-range [start] end [step])",
    "in-string": "(in-string string)",
    "in-value": "(in-value value)",
    "in-vector": "(in-vector vector)",
    "lambda*": "(lambda* formals body …)",
    "let": "(let ((variable value) …) body …)",
    "letrec-syntax": "(letrec-syntax ((variable transformer) …) form …)",
    "let-syntax": "(let-syntax ((variable transformer) …) form …)",
    "match": "(match expression (pattern body …) …)",
    "match-lambda": "(match-lambda (pattern body …) …)",
    "match-lambda*": "(match-lambda* (pattern body …) …)",
    "match-define": "(match-define names expression)",
    "module": "(module name language form …)",
    "module+": "(module+ name form …)",
    "named-lambda": "(named-lambda (variable . formals) body …)",
    "provide": "(provide name …)",
    "require": "(require library …)",
    "require-extension": "(require-extension library …)",
    "syntax-rules": "(syntax-rules (literal …) (pattern template) …)",
    "unquote": "(unquote expression)",
    "unquote-splicing": "(unquote-splicing expression)",
    "use": "(use library …)",
    "use-modules": "(use-modules library …)",
}
"""The usual way to write each; `let` has another one, with a name."""

NAMED_LET: Final = "(let variable ((variable value) …) body …)"

COMPREHENSION: Final = "(%s ((variable sequence) …) body …)"
FOLD: Final = "(%s ((variable init) …) ((variable sequence) …) body …)"

DOCS: Final = {
    "and": "The value of the last test, or #f as soon as one is false.  Source: R7RS 4.2.1",
    "begin": "The forms in order; the value of the last.",
    "case": "The clause with a datum that is the same as the key.  Source: R7RS 4.2.1",
    "case-lambda": "A procedure that goes by the number of its arguments.  Source: R7RS 4.2.9",
    "cond": "The first clause whose test holds: (test body …), (test => procedure), (else body …).  Source: R7RS 4.2.1",
    "cond-expand": "The forms of the first clause whose feature is there.  Source: R7RS 4.2.1",
    "define": "Give a name a value; with parameters, a procedure.  Source: R7RS 5.3",
    "define-macro": "A macro by a procedure from the data of a use to what stands for it.",
    "define-record-type": "A type of records: constructor, predicate, accessors and modifiers.  Source: R7RS 5.5",
    "define-syntax": "Give a name the meaning of a macro.  Source: R7RS 5.4",
    "define-trainable": "A variable that holds a weight: gradients are taken by it, set! stores the next one.",
    "define-values": "Give names to several values.  Source: R7RS 5.3.3",
    "delay": "A promise of the value, which is computed when it is forced.  Source: R7RS 4.2.5",
    "delay-force": "A promise of what another promise gives.  Source: R7RS 4.2.5",
    "do": "Commands again and again, the variables stepping, until the test holds.  Source: R7RS 4.2.4",
    "for": "The body for each element, side by side for several sequences.  Source: Racket",
    "for*": "The body for each element, the sequences nested.  Source: Racket",
    "guard": "The body; if it raises, the clause that fits what was raised.  Source: R7RS 4.2.7",
    "if": "One of two expressions; without the second, nothing.  Source: R7RS 4.1.5",
    "import": "The names that libraries export.  Source: R7RS 5.2",
    "include": "The forms of the files, as if they stood here.  Source: R7RS 4.1.7",
    "include-ci": "As include, with the case of letters folded.  Source: R7RS 4.1.7",
    "lambda": "A procedure.  Source: R7RS 4.1.4",
    "let": "The body with variables bound to the values; with a name before them, a loop.  Source: R7RS 4.2.2, 4.2.4",
    "let*": "As let, each value seeing the variables before it.  Source: R7RS 4.2.2",
    "let*-values": "As let*, for several values each.  Source: R7RS 4.2.2",
    "let-values": "As let, for several values each.  Source: R7RS 4.2.2",
    "letrec*": "As let*, every value seeing all the variables.  Source: R7RS 4.2.2",
    "match": "The body of the first clause whose pattern fits the value.",
    "module": "The forms, as Racket's modules have them.",
    "or": "The value of the first test that is not false.  Source: R7RS 4.2.1",
    "parameterize": "The body with other values of parameters.  Source: R7RS 4.2.6",
    "quasiquote": "Data with holes: ,expression and ,@list.  Source: R7RS 4.2.8",
    "quote": "The datum itself.  Source: R7RS 4.1.2",
    "receive": "The body with the values of an expression.  Source: SRFI 8",
    "set!": "Give a variable another value.  Source: R7RS 4.1.6",
    "syntax-rules": "A macro, by patterns and templates.  Source: R7RS 4.3.2",
    "unless": "The expressions, if the test does not hold.  Source: R7RS 4.2.1",
    "unquote": "The value, within a quasiquotation.  Source: R7RS 4.2.8",
    "unquote-splicing": "The elements of a list, within a quasiquotation.  Source: R7RS 4.2.8",
    "when": "The expressions, if the test holds.  Source: R7RS 4.2.1",
    "λ": "A procedure.  Source: R7RS 4.1.4",
}
"""What those do whose expanders do not say it."""


def shape_of(name: str) -> str:
    """How a special form is written, by the tables above; "" if they do not say."""
    if name.startswith("for") and name[3:4] in ("", "*", "/"):
        return (FOLD if name.endswith("/fold") else COMPREHENSION) % name
    return SHAPES.get(name, "")
