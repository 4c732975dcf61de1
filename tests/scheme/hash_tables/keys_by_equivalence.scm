(define (count-keys t keys)
  (for-each (lambda (key) (hash-table-set! t key #t)) keys)
  (hash-table-size t))
(define numbers (list 1 1.0 1/2 0.5 0.0 -0.0 (expt 2 100) (expt 2 100) +nan.0 +nan.0))
(count-keys (make-hash-table eqv?) numbers)   ; => 8
(count-keys (make-hash-table equal?) numbers) ; => 8
(count-keys (make-hash-table =) '(1 1.0 1/2 0.5 0.0 -0.0 1+2i 1.0+2.0i))      ; => 4
(count-keys (make-hash-table string-ci=?) '("a" "A" "ß" "SS"))                ; => 2
(count-keys (make-hash-table equal?) (list "a" (string #\a) #(1 "a") (vector 1 "a") #u8(1) (bytevector 1)))  ; => 3
(count-keys (make-hash-table eq?) (list "a" (string #\a) 'a 'a #\a #\a))      ; => 4
(count-keys (make-hash-table char=?) (list #\a #\a #\b))                      ; => 2
(count-keys (make-hash-table char-ci=?) (list #\a #\A #\b))                   ; => 2
(hash-table-set! (make-hash-table =) 'a 1)    ; error: =: expected a number, got a
(hash-table-set! (make-hash-table char-ci=?) #\a 1)
(define t (make-hash-table char-ci=?))
(hash-table-set! t #\a 1)
(hash-table-set! t 'b 1)                      ; error: char-ci=?
