;;; SRFI 143: fixnums. Where R6RS has other operands for a name, that is the meaning in the default environment.
(define-library (srfi 143)
  (import (schemenn))
  (export
    fx-width fx-greatest fx-least
    fixnum? fx=? fx<? fx>? fx<=? fx>=? fxzero? fxpositive? fxnegative? fxodd? fxeven? fxmax fxmin
    fx+ fx- fx* fxneg fxquotient fxremainder fxabs fxsquare fxsqrt
    fx+/carry fx-/carry fx*/carry
    fxnot fxand fxior fxxor
    fxarithmetic-shift fxarithmetic-shift-left fxarithmetic-shift-right
    fxbit-count fxlength fxif fxbit-set? fxcopy-bit fxfirst-set-bit
    fxbit-field fxbit-field-rotate fxbit-field-reverse)
  (begin
    ;;; The number of bits of a fixnum.
    (define fx-width 62)
    ;;; The largest fixnum.
    (define fx-greatest 2305843009213693951)
    ;;; The smallest fixnum.
    (define fx-least -2305843009213693952)
    ;;; How many bits are 1, or 0 if i is negative.
    (define (fxbit-count i) (bit-count (fx+ i 0)))
    ;;; Whether the bit at the position is 1.
    (define (fxbit-set? position i) (bit-set? position (fx+ i 0)))
    ;;; i with that bit set or cleared, as the boolean says.
    (define (fxcopy-bit position i bit) (fx+ (copy-bit position i bit) 0))
    ;;; i with the field rotated by count to the left.
    (define (fxbit-field-rotate i count start end) (fx+ (bit-field-rotate i count start end) 0))))
