(define m (> #f64(1.0 -1.0 2.0) 0))
(map not m)                                     ; => #mask(#f #t #f)
(map (lambda (b) (if b 1 2)) m)                 ; => #f64(1.0 2.0 1.0)
(map (lambda (b x) (and b (> x 5))) m #f64(9.0 9.0 1.0))  ; => #mask(#t #f #f)
(vectorized? (lambda (b) (if b 1 2)) m)         ; => #t
(map (lambda (row) (> row 0)) #2f64((1.0 -1.0) (0.0 2.0)))  ; => #2mask((#t #f) (#f #t))
(for-each (lambda (b) (write b)) m)
; prints: #t#f#t
