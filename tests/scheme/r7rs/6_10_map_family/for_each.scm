(let ((v (make-vector 5)))
  (for-each (lambda (i) (vector-set! v i (* i i))) '(0 1 2 3 4))
  v)                                    ; => #(0 1 4 9 16)
(define (trace . rows) (let ((seen '())) (apply for-each (lambda row (set! seen (cons row seen))) rows) (reverse seen)))
(trace '(1 2 3) '(a b))                 ; => ((1 a) (2 b))
(trace '(1 2 3) '(a b c) '(x y))        ; => ((1 a x) (2 b y))
(trace '() '(1))                        ; => ()
(define circle (list 1 2))
(set-cdr! (cdr circle) circle)
(trace circle '(a b c))                 ; => ((1 a) (2 b) (1 c))
(for-each car 5)                        ; error: for-each
(for-each list '(1 2 . 3))              ; error: for-each
(for-each list '(1 2) 3)                ; error: for-each
(for-each list '(1) '(1) #(1))          ; error: for-each
