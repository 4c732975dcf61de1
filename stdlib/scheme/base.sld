;;; R7RS (scheme base): the core of the language, in the order of the report's chapters.
(define-library (scheme base)
  (import (schemenn))
  (export
    ;; 4 Expressions
    quote lambda if set! include include-ci cond case and or when unless cond-expand else =>
    let let* letrec letrec* let-values let*-values begin do make-parameter parameterize guard
    quasiquote unquote unquote-splicing let-syntax letrec-syntax syntax-rules syntax-error _ ...
    ;; 5 Program structure
    define define-values define-syntax define-record-type
    ;; 6.1 Equivalence predicates
    eqv? eq? equal?
    ;; 6.2 Numbers
    number? complex? real? rational? integer? exact? inexact? exact-integer?
    = < > <= >= zero? positive? negative? odd? even? max min + * - / abs
    floor/ floor-quotient floor-remainder truncate/ truncate-quotient truncate-remainder
    quotient remainder modulo gcd lcm numerator denominator floor ceiling truncate round rationalize
    square exact-integer-sqrt expt inexact exact number->string string->number
    ;; 6.3 Booleans
    not boolean? boolean=?
    ;; 6.4 Pairs and lists
    pair? cons car cdr set-car! set-cdr! caar cadr cdar cddr null? list? make-list list length append reverse
    list-tail list-ref list-set! memq memv member assq assv assoc list-copy
    ;; 6.5 Symbols
    symbol? symbol=? symbol->string string->symbol
    ;; 6.6 Characters
    char? char=? char<? char>? char<=? char>=? char->integer integer->char
    ;; 6.7 Strings
    string? make-string string string-length string-ref string-set! string=? string<? string>? string<=? string>=?
    substring string-append string->list list->string string-copy string-copy! string-fill!
    ;; 6.8 Vectors
    vector? make-vector vector vector-length vector-ref vector-set! vector->list list->vector
    vector->string string->vector vector-copy vector-copy! vector-append vector-fill!
    ;; 6.9 Bytevectors
    bytevector? make-bytevector bytevector bytevector-u8-ref bytevector-u8-set! bytevector-length
    bytevector-copy bytevector-copy! bytevector-append utf8->string string->utf8
    ;; 6.10 Control features
    procedure? apply map string-map vector-map for-each string-for-each vector-for-each
    call-with-current-continuation call/cc values call-with-values dynamic-wind
    ;; 6.11 Exceptions
    with-exception-handler raise raise-continuable error error-object? error-object-message
    error-object-irritants read-error? file-error?
    ;; 6.13 Input and output
    call-with-port input-port? output-port? textual-port? binary-port? port? input-port-open? output-port-open?
    current-input-port current-output-port current-error-port close-port close-input-port close-output-port
    open-input-string open-output-string get-output-string
    open-input-bytevector open-output-bytevector get-output-bytevector
    read-char peek-char read-line eof-object? eof-object char-ready? read-string
    read-u8 peek-u8 u8-ready? read-bytevector read-bytevector!
    newline write-char write-string write-u8 write-bytevector flush-output-port
    ;; 6.14 System interface
    features))
