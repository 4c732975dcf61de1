(apply + (list 3 4))                    ; => 7
(apply + 1 2 '(3 4))                    ; => 10
(apply list '())                        ; => ()
(define compose (lambda (f g) (lambda args (f (apply g args)))))
((compose sqrt *) 12 75)                ; => 30
