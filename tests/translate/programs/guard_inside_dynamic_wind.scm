(define (f)
  (dynamic-wind
    (lambda () (display "[in]"))
    (lambda () (guard (e ((number? e) (display "num"))) (raise 'x)))
    (lambda () (display "[out]"))))
(guard (e (#t (display "caught ") (display e))) (f))
