(procedure? car)                        ; => #t
(procedure? 'car)                       ; => #f
(procedure? (lambda (x) (* x x)))       ; => #t
(procedure? '(lambda (x) (* x x)))      ; => #f
(call-with-current-continuation procedure?)  ; => #t
(procedure? (make-parameter 1))         ; => #t
(procedure? (delay 1))                  ; => #f
(procedure? "car")                      ; => #f
