(define out '())
(for-each (lambda (a b) (set! out (cons (+ a b) out))) '(1 2 3) '(10 20 30))
out                                     ; => (33 22 11)
