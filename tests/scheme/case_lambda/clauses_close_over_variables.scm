(define (make-accumulator total)
  (case-lambda
    (() total)
    ((x) (set! total (+ total x)) total)))
(define a (make-accumulator 10))
(a 5)                                   ; => 15
(a)                                     ; => 15
