(car '(a b c))                          ; => a
(car '((a) b c d))                      ; => (a)
(car '(1 . 2))                          ; => 1
(car '())                               ; error: car
(cdr '((a) b c d))                      ; => (b c d)
(cdr '(1 . 2))                          ; => 2
(cdr '())                               ; error: cdr
(car 'a)                                ; error: car: expected a pair, got a
(cdr "ab")                              ; error: cdr: expected a pair
(define (f) (list 'not-a-constant-list))
(define fresh (f))
(set-car! fresh 3)
fresh                                   ; => (3)
(set-cdr! fresh '(x))
fresh                                   ; => (3 x)
(set-car! '() 1)                        ; error: set-car!
(set-cdr! 'a 1)                         ; error: set-cdr!
