;;; R6RS (rnrs arithmetic fixnums): fixnums.
(define-library (rnrs arithmetic fixnums)
  (import (schemenn))
  (export
    fixnum? fixnum-width least-fixnum greatest-fixnum fx=? fx>? fx<? fx>=? fx<=? fxzero? fxpositive?
    fxnegative? fxodd? fxeven?
    fxmax fxmin fx+ fx* fx- fxdiv-and-mod fxdiv fxmod fxnot fxand fxior fxxor
    fxarithmetic-shift fxarithmetic-shift-left fxarithmetic-shift-right))
