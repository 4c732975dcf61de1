(apply + (list 3 4))                    ; => 7
(define compose
  (lambda (f g)
    (lambda args
      (f (apply g args)))))
((compose sqrt *) 12 75)                ; => 30
(apply + '())                           ; => 0
(apply + 1 2 '(3 4))                    ; => 10
(apply list 1 '())                      ; => (1)
(apply apply (list + '(1 2)))           ; => 3
(apply max 3 '(9 1))                    ; => 9
(let* ((args (list 1 2)) (got (apply list args))) (eq? got args))  ; => #f
(apply + 1)                             ; error: expected a list
(apply + 1 '(2 . 3))                    ; error: expected a list
(apply 5 '(1))                          ; error: 5
(apply car '(1 2))                      ; error: car
