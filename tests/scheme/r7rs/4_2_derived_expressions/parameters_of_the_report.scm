; Source: R7RS 4.2.6
(define radix
  (make-parameter 10 (lambda (x) (if (and (exact-integer? x) (<= 2 x 16)) x (error "invalid radix")))))
(define (f n) (number->string n (radix)))
(f 12)                                  ; => "12"
(parameterize ((radix 2)) (f 12))       ; => "1100"
(f 12)                                  ; => "12"
(parameterize ((radix 0)) (f 12))       ; error: invalid radix
(define p (make-parameter 1 (lambda (x) (* x 2))))
(p)                                     ; => 2
(parameterize ((p 5)) (p))              ; => 10
(parameterize ((p 5)) (parameterize ((p 6)) (p)))  ; => 12
(list (parameterize ((p 5)) (p)) (p))   ; => (10 2)
(define q (make-parameter 'q))
(parameterize ((p 1) (q 'r)) (list (p) (q)))  ; => (2 r)
(parameterize () 1)                     ; => 1
(parameterize ((q 1)) (define z (q)) z) ; => 1
(let ((k (make-parameter 0))) (parameterize ((k 1) (q (k))) (q)))  ; => 0
(parameterize ((5 1)) 1)                ; error: parameter
(call/cc (lambda (return) (parameterize ((q 'inside)) (return (q)))))  ; => inside
(q)                                     ; => q
(guard (e (#t (q))) (parameterize ((q 'inside)) (raise 'x)))  ; => q
(procedure? q)                          ; => #t
(map (lambda (x) (parameterize ((q x)) (q))) '(1 2 3))  ; => (1 2 3)
