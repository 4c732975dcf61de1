(define (two) (values 'a 'b))
(define (f) (two))
(call-with-values f cons)               ; => (a . b)
