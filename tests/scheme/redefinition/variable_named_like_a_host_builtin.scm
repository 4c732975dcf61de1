(define print (lambda (x) (cons 'printed x)))
(define None 1)
(define lambda* 2)
(define class (list print None))
(define (def return) (print return))
(def 'x)                                ; => (printed . x)
(+ None lambda*)                        ; => 3
