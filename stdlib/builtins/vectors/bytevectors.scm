;;; Bytevectors: what is no primitive of the names of R6RS.

;;; The symbol big or little.  Source: R6RS
(define-syntax endianness
  (syntax-rules (big little)
    ((_ big) 'big)
    ((_ little) 'little)))
