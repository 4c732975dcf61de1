(equal? #f64(1 2) (tensor 1 2))         ; => #t
(equal? #f64(1 2) #2f64((1 2)))         ; => #f
(equal? #f64(0.0) #f64(-0.0))           ; => #f
(equal? #f64(+nan.0) #f64(+nan.0))      ; => #t
(equal? #mask(#t #f) #mask(#t #f))      ; => #t
(equal? #f64(1) '(1.0))                 ; => #f
(eqv? (tensor 1) (tensor 1))            ; => #f
(let ((t (tensor 1))) (eqv? t t))       ; => #t
(member #f64(2) (list #f64(1) #f64(2))) ; => (#f64(2))
(define table (make-equal-hash-table))
(hash-table-set! table #2f64((1 2)) 'found)
(hash-table-ref/default table (tensor '(1 2)) #f)  ; => found
(let ((port (open-input-string "#2f64((1 2)) #mask(#t)")))
  (let* ((a (read port)) (b (read port))) (list a b (eof-object? (read port)))))  ; => (#2f64((1.0 2.0)) #mask(#t) #t)
(write '#2f64((1.5 -0.0) (+inf.0 1e300)))  ; prints: #2f64((1.5 -0.0) (+inf.0 1e300))
(read (open-input-string "#f32(1)"))    ; error: #f32 is reserved
