(map cadr '((a b) (d e) (g h)))         ; => (b e h)
(map (lambda (n) (expt n n)) '(1 2 3 4 5))  ; => (1 4 27 256 3125)
(map + '(1 2 3) '(4 5 6))               ; => (5 7 9)
(let ((count 0))
  (map (lambda (ignored) (set! count (+ count 1)) count) '(a b)))  ; => (1 2)
(map + '(1 2 3) '(10 20))               ; => (11 22)
(map list '(1 2 3) '(a b) '(x y z))     ; => ((1 a x) (2 b y))
(map + '() '(1))                        ; => ()
(map car '())                           ; => ()
(define circle (list 1 2))
(set-cdr! (cdr circle) circle)
(map + '(10 20 30) circle)              ; => (11 22 31)
(map list circle '(a b c) circle)       ; => ((1 a 1) (2 b 2) (1 c 1))
(map car 5)                             ; error: map
(map car '((1) . 2))                    ; error: map
(map + '(1 2) 3)                        ; error: map
(map + '(1 2) '(1 . 2))                 ; error: map
(map + #(1 2) '(1 2))                   ; error: map
(map car)                               ; error: map
(define f +)
(map f '(1 2) 3)                        ; error: map
(map f '(1) '(2) 3)                     ; error: map
