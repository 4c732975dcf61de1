(define-syntax both
  (syntax-rules () ((_ call) (call-with-values (lambda () call) list))))
(both (floor/ 5 2))                     ; => (2 1)
(both (floor/ -5 2))                    ; => (-3 1)
(both (floor/ 5 -2))                    ; => (-3 -1)
(both (floor/ -5 -2))                   ; => (2 -1)
(both (truncate/ 5 2))                  ; => (2 1)
(both (truncate/ -5 2))                 ; => (-2 -1)
(both (truncate/ 5 -2))                 ; => (-2 1)
(both (truncate/ -5 -2))                ; => (2 -1)
(both (truncate/ -5.0 2))               ; => (-2.0 -1.0)
(both (floor/ 5.0 2.0))                 ; => (2.0 1.0)
(both (floor/ -100000000000000000000 7))              ; => (-14285714285714285715 5)
(map floor-quotient '(5 -5 5 -5) '(2 2 -2 -2))        ; => (2 -3 -3 2)
(map floor-remainder '(5 -5 5 -5) '(2 2 -2 -2))       ; => (1 1 -1 -1)
(map truncate-quotient '(5 -5 5 -5) '(2 2 -2 -2))     ; => (2 -2 -2 2)
(map truncate-remainder '(5 -5 5 -5) '(2 2 -2 -2))    ; => (1 -1 1 -1)
(floor/ 1 0)                            ; error: floor/: division by zero
(truncate/ 1 0)                         ; error: truncate/: division by zero
(floor-quotient 1 0)                    ; error: division by zero
(floor-remainder 1. 0.)                 ; error: division by zero
(truncate-quotient 1 0)                 ; error: division by zero
(truncate-remainder 1 0)                ; error: division by zero
(floor/ 1.5 2)                          ; error: floor/
(truncate-quotient 1/2 2)               ; error: truncate-quotient
