(define (table . entries) (alist->hash-table entries equal?))
(define (entries table) (hash-table->alist table))
(define a (table '(x . 1) '(y . 2)))
(eq? a (hash-table-union! a (table '(y . 20) '(z . 30))))  ; => #t
(entries a)                             ; => ((x . 1) (y . 2) (z . 30))
(entries (hash-table-intersection! a (table '(z . 0) '(x . 0) '(w . 0))))  ; => ((x . 1) (z . 30))
(entries (hash-table-difference! a (table '(x . 0) '(w . 0))))             ; => ((z . 30))
(entries (hash-table-xor! a (table '(z . 0) '(w . 0) '(v . 1))))           ; => ((w . 0) (v . 1))
(entries (hash-table-xor! a a))         ; => ()

(define (close? a b) (= (round a) (round b)))
(define b (alist->hash-table '((1 . a) (2 . b)) close?))
(entries (hash-table-union! b (table '(1.1 . c) '(3.3 . d))))              ; => ((1 . a) (2 . b) (3.3 . d))
