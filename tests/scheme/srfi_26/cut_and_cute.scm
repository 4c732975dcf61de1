((cut cons (+ 1 1) <>) 'x)              ; => (2 . x)
((cut list 1 <> 3 <> 5) 'a 'b)          ; => (1 a 3 b 5)
((cut list))                            ; => ()
((cut list 1 <...>))                    ; => (1)
((cut list 1 <> 3 <...>) 2 4 5)         ; => (1 2 3 4 5)
((cut <> 3 4) *)                        ; => 12
((cut <> <> <...>) list 1 2 3)          ; => (1 2 3)
((cut vector 'a <>) 'b)                 ; => #(a b)
(map (cut * 2 <>) '(1 2 3))             ; => (2 4 6)
(map (cute + <> (* 2 5)) '(1 2))        ; => (11 12)
((cute <> 1 <...>) - 2 3)               ; => -4
(define calls 0)
(define (next!) (set! calls (+ calls 1)) calls)
(define late (cut list (next!) <>))
(late 'a)                               ; => (1 a)
(late 'b)                               ; => (2 b)
(define early (cute list (next!) <>))
(early 'a)                              ; => (3 a)
(early 'b)                              ; => (3 b)
((cut + 1 <>))                          ; error: argument
((cut + 1 <>) 1 2)                      ; error: argument
(let ((x 5)) ((cut list x <> 'x) 6))    ; => (5 6 x)
