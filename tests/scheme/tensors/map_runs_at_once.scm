(define (relu x) (if (> x 0) x 0))
(define v #f64(1.5 -2.0 0.0 3.0))
(map relu v)                                    ; => #f64(1.5 0.0 0.0 3.0)
(vectorized? relu v)                            ; => #t
(why-not-vectorized relu v)                     ; => #f

;; rows
(define W #2f64((1.0 2.0) (3.0 4.0) (5.0 6.0)))
(define b #f64(0.5 0.0 -20.0))
(define X #2f64((1.0 1.0) (-1.0 2.0)))
(define (layer x) (map relu (mat-vec W x b)))
(map layer X)                                   ; => #2f64((3.5 7.0 0.0) (3.5 5.0 0.0))
(vectorized? layer X)                           ; => #t
(map (lambda (x) (mat-vec W x)) X)              ; => #2f64((3.0 7.0 11.0) (3.0 5.0 7.0))
(map sum X)                                     ; => #f64(2.0 1.0)

;; closures, calls of other procedures, several tensors, the shortest decides
(define (scaled k) (lambda (x) (* k (relu x))))
(map (scaled 10) v)                             ; => #f64(15.0 0.0 0.0 30.0)
(map (lambda (x y) (- x y)) v #f64(1.0 1.0))    ; => #f64(0.5 -3.0)
(map + v '(1 2 3 4))                            ; => #f64(2.5 0.0 3.0 7.0)
(map (lambda (x w) (dot x w)) X X)              ; => #f64(2.0 5.0)
(map relu #f64())                               ; => #f64()

;; booleans, exact numbers, what cannot be stacked
(map (lambda (x) (> x 0)) v)                    ; => #mask(#t #f #f #t)
(map (lambda (x) 1/2) v)                        ; => #f64(0.5 0.5 0.5 0.5)
(map (lambda (x) (if (> x 1) 'big x)) v)        ; => (big -2.0 0.0 big)
(map (lambda (x) (list x)) #f64(1.0 2.0))       ; => ((1.0) (2.0))
(map (lambda (x) (sqrt x)) #f64(4.0 9.0))       ; => #f64(2.0 3.0)
(map sqrt #f64(4.0 -9.0))                       ; => (2.0 +3.0i)

; The power 0 is exact, so it is not for floats.
(map (lambda (x) (if (eqv? 1 (expt x 0)) 1 0)) #f64(1.0 2.0)) ; => #f64(1.0 1.0)

; Without tensors, the text of the procedure tells.
(define (relu1 x) (if (> x 0) x 0))
(define (noisy x) (display x) x)
(vectorized? relu1) ; => #t
(vectorized? exp) ; => #t
(vectorized? noisy) ; => #f
(vectorized? (lambda (x y) (* x (relu1 y)))) ; => #t
(vectorized? 5) ; => #f
(string? (why-not-vectorized noisy)) ; => #t
