;;; R7RS (scheme r5rs): the names of the Revised⁵ Report.
(define-library (scheme r5rs)
  (import (schemenn))
  (export
    ;; 4 Expressions
    quote lambda if set! cond case and or else => let let* letrec begin do delay
    quasiquote unquote unquote-splicing let-syntax letrec-syntax syntax-rules _ ...
    ;; 5 Program structure
    define define-syntax
    ;; 6.1 Equivalence predicates
    eqv? eq? equal?
    ;; 6.2 Numbers
    number? complex? real? rational? integer? exact? inexact?
    = < > <= >= zero? positive? negative? odd? even? max min + * - / abs
    quotient remainder modulo gcd lcm numerator denominator floor ceiling truncate round rationalize
    exp log sin cos tan asin acos atan sqrt expt
    make-rectangular make-polar real-part imag-part magnitude angle
    exact->inexact inexact->exact number->string string->number
    ;; 6.3 Other data types
    not boolean? pair? cons car cdr set-car! set-cdr! caar cadr cdar cddr
    caaar caadr cadar caddr cdaar cdadr cddar cdddr
    caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
    cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr
    null? list? list length append reverse list-tail list-ref memq memv member assq assv assoc
    symbol? symbol->string string->symbol
    char? char=? char<? char>? char<=? char>=? char-ci=? char-ci<? char-ci>? char-ci<=? char-ci>=?
    char-alphabetic? char-numeric? char-whitespace? char-upper-case? char-lower-case?
    char->integer integer->char char-upcase char-downcase
    string? make-string string string-length string-ref string-set! string=? string<? string>? string<=? string>=?
    string-ci=? string-ci<? string-ci>? string-ci<=? string-ci>=?
    substring string-append string->list list->string string-copy string-fill!
    vector? make-vector vector vector-length vector-ref vector-set! vector->list list->vector vector-fill!
    ;; 6.4 Control features
    procedure? apply map for-each force call-with-current-continuation values call-with-values dynamic-wind
    ;; 6.5 Eval
    eval scheme-report-environment null-environment interaction-environment
    ;; 6.6 Input and output
    call-with-input-file call-with-output-file input-port? output-port? current-input-port current-output-port
    with-input-from-file with-output-to-file open-input-file open-output-file close-input-port close-output-port
    read read-char peek-char eof-object? char-ready? write display newline write-char load))
