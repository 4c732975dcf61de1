;; loops and recursion
((∇ (lambda (x) (let loop ((i 0) (a x)) (if (= i 10) a (loop (+ i 1) (* a 2)))))) 3.0)  ; => 1024.0
((∇ (lambda (x) (do ((i 0 (+ i 1)) (s 0 (+ s (* i x)))) ((= i 5) s)))) 3.0)             ; => 10.0
((∇ (lambda (x) (let deep ((i 0)) (if (= i 100000) 0 (+ x (deep (+ i 1))))))) 2.0)      ; => 100000.0
(define (power x n) (if (= n 0) 1 (* x (power x (- n 1)))))
((∇ power) 2.0 3)                                                   ; => (12.0 0.0)

;; set!, vectors, hash tables, records
((∇ (lambda (x) (let ((s 0)) (for-each (lambda (k) (set! s (+ s (* k x)))) '(1 2 3)) (* s s)))) 2.0) ; => 144.0
((∇ (lambda (x)
      (let ((v (make-vector 3 x)))
        (vector-set! v 1 (* x x))
        (set! x (+ x 1))
        (+ (vector-ref v 0) (vector-ref v 1) x))))
 2.0)                                                               ; => 6.0
((∇ (lambda (x)
      (let ((t (make-equal-hash-table)))
        (hash-table-set! t 'a x)
        (* 3 (hash-table-ref t 'a (lambda () 0))))))
 2.0)                                                               ; => 3.0
((∇ (lambda (x) (let ((p (delay (* x x)))) (+ (force p) (force p))))) 3.0) ; => 12.0
(define scale (make-parameter 1))
((∇ (lambda (x) (parameterize ((scale x)) (* 3 (scale))))) 3.0)     ; => 3.0

;; higher-order procedures
((∇ (lambda (x) (apply + (map (lambda (y) (* y x)) '(1 2 3))))) 2.0)  ; => 6.0
((∇ (lambda (x) (fold-left max 0 x))) '(1.0 5.0 5.0))               ; => (0.0 0.5 0.5)
((∇ (lambda (v) (apply + (vector->list (vector-map (lambda (a) (* a a)) v))))) #(1.0 2.0)) ; => #(2.0 4.0)
((∇ (lambda (x) (call-with-values (lambda () (values x (* x x))) *))) 2.0) ; => 12.0

;; exceptions
((∇ (lambda (x) (guard (e ((number? e) (* 3 e))) (raise (* x x))))) 2.0)   ; => 12.0
((∇ (lambda (x) (guard (e (#t (* 2 x))) (vector-ref (vector) 0)))) 2.0)    ; => 2.0
((∇ (lambda (x) (with-exception-handler (lambda (e) (* e x)) (lambda () (+ 1 (raise-continuable x)))))) 2.0) ; => 4.0

;; escaping from a differentiated extent, and entering it again
((∇ (lambda (x) (call/cc (lambda (k) (for-each (lambda (y) (if (> (* x y) 5) (k (* x y)))) '(1 2 3 4)) 0)))) 2.0) ; => 3.0
(define saved #f)
(define turns 0)
(define results '())
(set! results
  (cons ((∇ (lambda (x) (let ((z (call/cc (lambda (k) (set! saved k) x)))) (* z x)))) 2.0)
        results))
(set! turns (+ turns 1))
(if (= turns 1) (saved 10.0))
results                                                             ; => (10.0 4.0)
(define outside #f)
((∇ (lambda (x) (set! outside (* x x)) x)) 3.0)                     ; => 1.0
((∇ (lambda (x) (* x outside))) 2.0)                                ; => 9.0
outside                                                             ; => 9.0

;; A case of a number that each element chooses, asked for again and again: y² where y < 0, 3 y elsewhere.
(define chosen
  (∇ (lambda (t) (sum (map (lambda (y) (case (if (< y 0) 1 2) ((1) (* y y)) ((2) (* 3 y)) (else 0))) t)))))
(map (lambda (k) (tensor->list (chosen #f64(1.0 -2.0)))) '(1 2 3 4 5))
; => ((3.0 -4.0) (3.0 -4.0) (3.0 -4.0) (3.0 -4.0) (3.0 -4.0))
