;;; R6RS (rnrs conditions): conditions.
(define-library (rnrs conditions)
  (import (schemenn))
  (export
    condition? condition simple-conditions
    &condition message-condition? make-message-condition condition-message &message warning? make-warning
    &warning
    serious-condition? make-serious-condition &serious error? make-error &error violation? make-violation
    &violation
    assertion-violation? make-assertion-violation &assertion
    irritants-condition? make-irritants-condition condition-irritants &irritants
    who-condition? make-who-condition condition-who &who
    non-continuable-violation? make-non-continuable-violation &non-continuable
    implementation-restriction-violation? make-implementation-restriction-violation
    &implementation-restriction
    lexical-violation? make-lexical-violation &lexical syntax-violation? make-syntax-violation &syntax
    syntax-violation-form syntax-violation-subform undefined-violation? make-undefined-violation &undefined
    define-condition-type))
