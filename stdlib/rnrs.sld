;;; R6RS (rnrs): the libraries of the report in one.
(define-library (rnrs)
  (import (schemenn))
  (export
    ;; (rnrs base)
    define define-syntax quote lambda if set! cond else => case and or let let* letrec letrec* let-values
    let*-values begin quasiquote unquote unquote-splicing let-syntax letrec-syntax syntax-rules _ ... assert
    eqv? eq? equal? procedure? number? complex? real? rational? integer? real-valued? rational-valued?
    integer-valued? exact? inexact? inexact exact = < > <= >= zero? positive? negative? odd? even? finite?
    infinite? nan? max min + * - / abs div-and-mod div mod div0-and-mod0 div0 mod0 gcd lcm numerator
    denominator floor ceiling truncate round rationalize exp log sin cos tan asin acos atan sqrt
    exact-integer-sqrt expt make-rectangular make-polar real-part imag-part magnitude angle number->string
    string->number not boolean? boolean=? pair? cons car cdr caar cadr cdar cddr caaar caadr cadar caddr cdaar
    cdadr cddar cdddr caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr cdaaar cdaadr cdadar cdaddr
    cddaar cddadr cdddar cddddr null? list? list length append reverse list-tail list-ref map for-each symbol?
    symbol->string symbol=? string->symbol char? char->integer integer->char char=? char<? char>? char<=?
    char>=? string? make-string string string-length string-ref string=? string<? string>? string<=? string>=?
    substring string-append string->list list->string string-for-each string-copy vector? make-vector vector
    vector-length vector-ref vector-set! vector->list list->vector vector-fill! vector-map vector-for-each
    error assertion-violation apply call-with-current-continuation call/cc values call-with-values
    dynamic-wind
    ;; (rnrs records syntactic)
    define-record-type
    ;; (rnrs unicode)
    char-upcase char-downcase char-titlecase char-foldcase char-ci=? char-ci<? char-ci>? char-ci<=? char-ci>=?
    char-alphabetic? char-numeric? char-whitespace? char-upper-case? char-lower-case? char-title-case?
    char-general-category string-upcase string-downcase string-titlecase string-foldcase string-ci=?
    string-ci<? string-ci>? string-ci<=? string-ci>=? string-normalize-nfd string-normalize-nfkd
    string-normalize-nfc string-normalize-nfkc
    ;; (rnrs bytevectors)
    bytevector? make-bytevector bytevector-length bytevector=? bytevector-fill! bytevector-copy!
    bytevector-copy bytevector-u8-ref bytevector-u8-set! bytevector->u8-list u8-list->bytevector string->utf8
    utf8->string
    ;; (rnrs lists)
    find for-all exists filter partition fold-left fold-right remp remove remv remq memp member memv memq assp
    assoc assv assq cons*
    ;; (rnrs sorting)
    list-sort vector-sort vector-sort!
    ;; (rnrs control)
    when unless do case-lambda
    ;; (rnrs exceptions)
    with-exception-handler guard raise raise-continuable
    ;; (rnrs conditions)
    condition? condition simple-conditions &condition message-condition? make-message-condition
    condition-message &message warning? make-warning &warning serious-condition? make-serious-condition
    &serious error? make-error &error violation? make-violation &violation assertion-violation?
    make-assertion-violation &assertion irritants-condition? make-irritants-condition condition-irritants
    &irritants who-condition? make-who-condition condition-who &who non-continuable-violation?
    make-non-continuable-violation &non-continuable implementation-restriction-violation?
    make-implementation-restriction-violation &implementation-restriction lexical-violation?
    make-lexical-violation &lexical syntax-violation? make-syntax-violation &syntax syntax-violation-form
    syntax-violation-subform undefined-violation? make-undefined-violation &undefined define-condition-type
    ;; (rnrs io simple)
    eof-object eof-object? call-with-input-file call-with-output-file input-port? output-port?
    current-input-port current-output-port current-error-port with-input-from-file with-output-to-file
    open-input-file open-output-file close-input-port close-output-port read-char peek-char read write-char
    newline display write i/o-error? i/o-read-error?
    ;; (rnrs io ports)
    port? textual-port? binary-port? close-port call-with-port standard-input-port standard-output-port
    standard-error-port open-string-input-port call-with-string-output-port flush-output-port port-eof?
    get-char lookahead-char get-string-n get-string-all get-line get-datum put-char put-string put-datum
    get-u8 lookahead-u8 get-bytevector-n get-bytevector-all put-u8 put-bytevector open-bytevector-input-port
    ;; (rnrs files)
    file-exists? delete-file
    ;; (rnrs programs)
    command-line exit
    ;; (rnrs arithmetic fixnums)
    fixnum? fixnum-width least-fixnum greatest-fixnum fx=? fx>? fx<? fx>=? fx<=? fxzero? fxpositive?
    fxnegative? fxodd? fxeven? fxmax fxmin fx+ fx* fx- fxdiv-and-mod fxdiv fxmod fxnot fxand fxior fxxor
    fxarithmetic-shift fxarithmetic-shift-left fxarithmetic-shift-right
    ;; (rnrs arithmetic flonums)
    flonum? real->flonum fl=? fl<? fl<=? fl>? fl>=? flinteger? flzero? flpositive? flnegative? flodd? fleven?
    flfinite? flinfinite? flnan? flmax flmin fl+ fl* fl- fl/ flabs fldiv-and-mod fldiv flmod flfloor flceiling
    fltruncate flround flexp fllog flsin flcos fltan flasin flacos flatan flsqrt flexpt fixnum->flonum
    ;; (rnrs arithmetic bitwise)
    bitwise-not bitwise-and bitwise-ior bitwise-xor bitwise-if bitwise-bit-count bitwise-length
    bitwise-first-bit-set bitwise-bit-set? bitwise-copy-bit bitwise-bit-field bitwise-arithmetic-shift
    bitwise-arithmetic-shift-left bitwise-arithmetic-shift-right
    ;; (rnrs hashtables)
    make-eq-hashtable make-eqv-hashtable make-hashtable hashtable? hashtable-size hashtable-ref hashtable-set!
    hashtable-delete! hashtable-contains? hashtable-update! hashtable-copy hashtable-clear! hashtable-keys
    hashtable-entries hashtable-equivalence-function hashtable-hash-function hashtable-mutable? equal-hash
    string-hash string-ci-hash symbol-hash))
