(define (text-by writer x) (let ((p (open-output-string))) (writer x p) (get-output-string p)))
(define (written x) (text-by write x))
(define (shared x) (text-by write-shared x))
(define (simple x) (text-by write-simple x))
(define (displayed x) (text-by display x))
(define cycle (list 'a 'b 'c))
(set-cdr! (cddr cycle) cycle)
(written cycle)                         ; => "#0=(a b c . #0#)"
(shared cycle)                          ; => "#0=(a b c . #0#)"
(displayed cycle)                       ; => "#0=(a b c . #0#)"
(define in-car (list 'a 'b))
(set-car! in-car in-car)
(written in-car)                        ; => "#0=(#0# b)"
(define v (vector 1 2))
(vector-set! v 1 v)
(written v)                             ; => "#0=#(1 #0#)"
; sharing without a cycle gets labels from write-shared only
(define x (list 1 2))
(define twice (list x x))
(written twice)                         ; => "((1 2) (1 2))"
(displayed twice)                       ; => "((1 2) (1 2))"
(simple twice)                          ; => "((1 2) (1 2))"
(shared twice)                          ; => "(#0=(1 2) #0#)"
(shared (let ((y (list 'q))) (cons y y)))  ; => "(#0=(q) . #0#)"
(shared (let ((u (vector 1))) (vector u u)))  ; => "#(#0=#(1) #0#)"
(shared '(a a "s" 1 1))                 ; => "(a a \"s\" 1 1)"
; only what is in a cycle is labelled by write
(define both (list x x cycle))
(written both)                          ; => "((1 2) (1 2) #0=(a b c . #0#))"
(define tail (list 'x 'y))
(set-cdr! (cdr tail) (cdr tail))
(written tail)                          ; => "(x . #0=(y . #0#))"
(define two (list (let ((a (list 1))) (set-cdr! a a) a) (let ((b (list 2))) (set-cdr! b b) b)))
(written two)                           ; => "(#0=(1 . #0#) #1=(2 . #1#))"
(simple '(1 "a" #\b))                   ; => "(1 \"a\" #\\b)"
(equal? (read (open-input-string (written cycle))) cycle)  ; => #t
