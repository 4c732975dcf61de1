;;; R6RS (rnrs arithmetic bitwise): bitwise arithmetic on exact integers.
(define-library (rnrs arithmetic bitwise)
  (import (schemenn))
  (export
    bitwise-not bitwise-and bitwise-ior bitwise-xor bitwise-if bitwise-bit-count bitwise-length
    bitwise-first-bit-set
    bitwise-bit-set? bitwise-copy-bit bitwise-bit-field
    bitwise-arithmetic-shift bitwise-arithmetic-shift-left bitwise-arithmetic-shift-right))
