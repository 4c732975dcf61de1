(display (dynamic-wind
  (lambda () (display "[in]"))
  (lambda () (display "body") 'value)
  (lambda () (display "[out]"))))
(newline)
(call/cc (lambda (k)
  (dynamic-wind
    (lambda () (display "in "))
    (lambda () (k 1) (display "never"))
    (lambda () (display "out ")))))
(newline)
