(apply + (list 3 4))                    ; => 7
(define my-compose (lambda (f g) (lambda args (f (apply g args)))))
((my-compose sqrt *) 12 75)             ; => 30
(apply + 1 2 '(3 4))                    ; => 10
(apply list 'a '())                     ; => (a)
(apply + '())                           ; => 0
(apply apply (list list (list 1 2)))    ; => (1 2)
(apply (lambda (a . rest) (list a rest)) 1 '(2 3))  ; => (1 (2 3))
(apply + 1)                             ; error: apply
(apply + '(1 . 2))                      ; error: apply
(apply + 1 2 3)                         ; error: apply
(apply car '(1 2))                      ; error: car
(apply 5 '(1))                          ; error: 5
(procedure? car)                        ; => #t
(procedure? 'car)                       ; => #f
(procedure? (lambda (x) (* x x)))       ; => #t
(procedure? '(lambda (x) (* x x)))      ; => #f
(call-with-current-continuation procedure?)  ; => #t
(procedure? (make-parameter 1))         ; => #t
