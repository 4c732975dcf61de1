(take '(a b c d e) 2)                   ; => (a b)
(drop '(a b c d e) 2)                   ; => (c d e)
(take '(1 2 3 . d) 2)                   ; => (1 2)
(drop '(1 2 3 . d) 2)                   ; => (3 . d)
(take '(1 2 3 . d) 3)                   ; => (1 2 3)
(drop '(1 2 3 . d) 3)                   ; => d
(take-right '(a b c d e) 2)             ; => (d e)
(drop-right '(a b c d e) 2)             ; => (a b c)
(take-right '(1 2 3 . d) 2)             ; => (2 3 . d)
(drop-right '(1 2 3 . d) 2)             ; => (1)
(take-right '(1 2 3 . d) 0)             ; => d
(drop-right '(1 2 3 . d) 0)             ; => (1 2 3)
(take! (circular-list 1 3 5) 8)         ; => (1 3 5 1 3 5 1 3)
(take! (list 1 2 3) 1)                  ; => (1)
(drop-right! (list 1 2 3) 2)            ; => (1)
(call-with-values (lambda () (split-at '(a b c d e f g h) 3)) list)    ; => ((a b c) (d e f g h))
(call-with-values (lambda () (split-at! (list 1 2 3) 3)) list)         ; => ((1 2 3) ())
(define items (list 1 2 3))
(eq? (drop items 1) (cdr items))        ; => #t
(eq? (take-right items 2) (cdr items))  ; => #t
(take '(1 2) 3)                         ; error: take
(drop '(1 2) 3)                         ; error: drop
(take-right '(1 2) 3)                   ; error: take-right
(drop-right '(1 2) 3)                   ; error: drop-right
(split-at '(1 2) 3)                     ; error: split-at
(take '(1 2) -1)                        ; error: take
