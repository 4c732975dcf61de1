(define v #f64(-2.0 -0.5 0.0 0.5 2.0))
(define (bin x)
  (cond ((< x -1) 'low) ((< x 1) 'middle) (else 'high)))
(map bin v)                                     ; => (low middle middle middle high)
(define (clip-it x)
  (cond ((< x -1) -1) ((> x 1) 1) (else x)))
(map clip-it v)                                 ; => #f64(-1.0 -0.5 0.0 0.5 1.0)
(vectorized? clip-it v)                         ; => #t

;; the side not taken neither fails nor leaks
(define (safe x) (if (> x 0) (log x) 0))
(map safe #f64(1.0 -1.0 0.0))                   ; => #f64(0.0 0.0 0.0)
(vectorized? safe #f64(1.0 -1.0 0.0))           ; => #t
(define (inverse-or-0 x) (if (= x 0) 0 (/ 1 x)))
(map inverse-or-0 #f64(0.0 2.0))                ; => #f64(0.0 0.5)

;; recursion on a condition that differs from element to element ends
(define (halvings x) (if (> x 1) (+ 1 (halvings (/ x 2))) 0))
(map halvings #f64(1.0 2.0 8.0 100.0))          ; => #f64(0.0 1.0 3.0 7.0)
(vectorized? halvings #f64(1.0 2.0 8.0 100.0))  ; => #t

;; exact results of a branch stay exact for what comes after
(map (lambda (x) (* -1 (if (> x 0) x 0))) #f64(-1.0))          ; => #f64(0.0)
(map (lambda (x) (/ 1 (if (> x 0) x 0))) #f64(1.0 -1.0))       ; error: division by zero

;; a loop, and, or
(define (power x n) (let loop ((i 0) (p 1)) (if (< i n) (loop (+ i 1) (* p x)) p)))
(map (lambda (x) (power x 3)) v)                ; => #f64(-8.0 -0.125 0.0 0.125 8.0)
(map (lambda (x) (and (> x -1) (< x 1))) v)     ; => #mask(#f #t #t #t #f)
(map (lambda (x) (not (or (< x -1) (> x 1)))) v) ; => #mask(#f #t #t #t #f)
