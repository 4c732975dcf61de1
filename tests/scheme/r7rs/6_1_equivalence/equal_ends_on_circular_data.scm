(define (ring . items)
  (let ((copy (list-copy items)))
    (set-cdr! (list-tail copy (- (length copy) 1)) copy)
    copy))
(equal? (ring 1 2) (ring 1 2))          ; => #t
(equal? (ring 1 2) (ring 1 2 1 2 1 2))  ; => #t
(equal? (ring 1 2) (ring 1 2 3))        ; => #f
(equal? (ring 1) (list 1 1 1))          ; => #f
(define (in-itself)
  (let ((v (vector 1 #f))) (vector-set! v 1 v) v))
(equal? (in-itself) (in-itself))        ; => #t
(equal? (in-itself) (vector 1 (in-itself)))           ; => #t
(equal? (in-itself) (vector 2 (in-itself)))           ; => #f
(define a (list 1 2))
(set-car! a a)
(define b (list 1 2))
(set-car! b b)
(equal? a b)                            ; => #t
(let ((r (ring 'x))) (equal? r (cons 'x r)))          ; => #t
(define (deep n) (let loop ((n n) (l '())) (if (= n 0) l (loop (- n 1) (list l)))))
(equal? (deep 100000) (deep 100000))    ; => #t
(equal? (deep 100000) (deep 100001))    ; => #f
