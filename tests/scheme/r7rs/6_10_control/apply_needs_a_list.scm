; Source: R7RS 6.10.
(apply + (list 3 4))  ; => 7
(apply + 3 4 (list))  ; => 7
(apply + '())  ; => 0
(apply +)  ; error: apply: expected at least 2 arguments, got 1
(list (apply list))  ; error: apply: expected at least 2 arguments, got 1
(apply)  ; error: apply: expected at least 2 arguments, got 0
(apply + 3)  ; error: apply
(apply + 3 4)  ; error: apply
(apply + '(2 3 . 4))  ; error: apply
((lambda (f) (f +)) apply)  ; error: apply: expected at least 2 arguments, got 1
