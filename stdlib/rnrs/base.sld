;;; R6RS (rnrs base): the core of the language.
(define-library (rnrs base)
  (import (schemenn))
  (export
    ;; 11.2 Definitions
    define define-syntax
    ;; 11.4 Expressions
    quote lambda if set! cond else => case and or let let* letrec letrec* let-values let*-values begin
    quasiquote unquote unquote-splicing let-syntax letrec-syntax syntax-rules _ ... assert
    ;; 11.5 Equivalence predicates
    eqv? eq? equal?
    ;; 11.6 Procedures
    procedure?
    ;; 11.7 Arithmetic
    number? complex? real? rational? integer? real-valued? rational-valued? integer-valued? exact? inexact?
    inexact exact = < > <= >= zero? positive? negative? odd? even? finite? infinite? nan? max min + * - / abs
    div-and-mod div mod div0-and-mod0 div0 mod0 gcd lcm numerator denominator floor ceiling truncate round
    rationalize
    exp log sin cos tan asin acos atan sqrt exact-integer-sqrt expt
    make-rectangular make-polar real-part imag-part magnitude angle number->string string->number
    ;; 11.8 Booleans
    not boolean? boolean=?
    ;; 11.9 Pairs and lists
    pair? cons car cdr caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr
    caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar
    cddddr
    null? list? list length append reverse list-tail list-ref map for-each
    ;; 11.10 Symbols
    symbol? symbol->string symbol=? string->symbol
    ;; 11.11 Characters
    char? char->integer integer->char char=? char<? char>? char<=? char>=?
    ;; 11.12 Strings
    string? make-string string string-length string-ref string=? string<? string>? string<=? string>=?
    substring string-append string->list list->string string-for-each string-copy
    ;; 11.13 Vectors
    vector? make-vector vector vector-length vector-ref vector-set! vector->list list->vector vector-fill!
    vector-map vector-for-each
    ;; 11.14 Errors and violations
    error assertion-violation
    ;; 11.15 Control features
    apply call-with-current-continuation call/cc values call-with-values dynamic-wind))
