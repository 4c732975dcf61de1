(define-record-type a (make-a x) a? (x a-x))
(define-record-type b (make-b x) b? (x b-x))
(a? (make-b 1))                         ; => #f
(b? (make-b 1))                         ; => #t
(a-x (make-b 1))                        ; error: a-x
