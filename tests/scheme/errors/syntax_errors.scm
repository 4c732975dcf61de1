(if)                                    ; error: if
(let ((x)) x)                           ; error: let
(lambda)                                ; error: lambda
(let ((x 1) (x 2)) x)                   ; error: x
(define)                                ; error: define
(lambda (x x) x)                        ; error: x
