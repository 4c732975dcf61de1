(call-with-values (lambda () (values 4 5))
  (lambda (a b) b))                     ; => 5
(call-with-values * -)                  ; => -1
(call-with-values (lambda () (values)) list)  ; => ()
(call-with-values (lambda () 1) list)   ; => (1)
(call-with-values values list)          ; => ()
(values 1)                              ; => 1
(+ 1 (values 2))                        ; => 3
(call-with-values (lambda () (values 1 2 3)) (lambda (a . rest) (list a rest)))  ; => (1 (2 3))
(call-with-values (lambda () (values 1 2)) (lambda (a) a))  ; error: expected 1 value, got 2
(begin (values 1 2) 'dropped)           ; => dropped
(call-with-values (lambda () (if #t (values 1 2) 3)) list)  ; => (1 2)
(call-with-values (lambda () (let ((x 1)) (values x x))) cons)  ; => (1 . 1)
(call-with-values (lambda () (dynamic-wind (lambda () #f) (lambda () (values 1 2)) (lambda () #f))) list)  ; => (1 2)
(call-with-values (lambda () (parameterize () (values 1 2))) list)  ; => (1 2)
(call-with-values (lambda () (guard (e (#t 0)) (values 1 2))) list)  ; => (1 2)
(call-with-values (lambda () (with-exception-handler list (lambda () (values 1 2)))) list)  ; => (1 2)
(call-with-values (lambda () (apply values '(1 2 3))) list)  ; => (1 2 3)
(call-with-values (lambda () (guard (e (#t (values 8 9))) (raise 'x))) list)  ; => (8 9)
(call-with-values (lambda () (with-exception-handler (lambda (e) (values 8 9)) (lambda () (raise-continuable 'x)))) list)  ; => (8 9)
