(define-syntax both
  (syntax-rules () ((_ call) (call-with-values (lambda () call) list))))
(both (ceiling/ 7 2))                   ; => (4 -1)
(both (ceiling/ -7 2))                  ; => (-3 -1)
(both (round/ 7 2))                     ; => (4 -1)
(both (round/ 5 2))                     ; => (2 1)
(both (round/ -7 -2))                   ; => (4 1)
(both (euclidean/ -7 2))                ; => (-4 1)
(both (euclidean/ -7 -2))               ; => (4 1)
(both (balanced/ 7 4))                  ; => (2 -1)
(both (balanced/ 2 4))                  ; => (1 -2)
(both (balanced/ -7.0 4))               ; => (-2.0 1.0)
(list (ceiling-quotient 7 2) (round-remainder 7 2) (euclidean-quotient -7 2) (balanced-remainder 7 4))  ; => (4 -1 -4 -1)
(list (integer-floor -7 2) (integer-ceiling -7 2) (integer-round -7 2) (integer-truncate -7 2))  ; => (-4 -3 -4 -3)
(both (quotient/remainder -7 2))        ; => (-3 -1)
(round/ 1 0)                            ; error: round/: division by zero
(euclidean/ 1/2 1)                      ; error: euclidean/
