(let ((v (make-list 5)))
  (vector-for-each (lambda (i) (list-set! v i (* i i))) '#(0 1 2 3 4))
  v)                                    ; => (0 1 4 9 16)
(define (trace . rows)
  (let ((seen '())) (apply vector-for-each (lambda row (set! seen (cons row seen))) rows) (reverse seen)))
(trace #(1 2 3) #(a b))                 ; => ((1 a) (2 b))
(trace #(1 2 3) #(a b c) #(x y))        ; => ((1 a x) (2 b y))
(trace #() #(1))                        ; => ()
(vector-for-each car '(1))              ; error: vector-for-each
(vector-for-each list #(1) '(1))        ; error: vector-for-each
(vector-for-each list #(1) #(1) 'a)     ; error: vector-for-each
