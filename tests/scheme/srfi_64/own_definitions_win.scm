; The program's own test procedures have nothing to do with SRFI 64.
(define passed 0)
(define (test-equal expected got) (if (equal? expected got) (set! passed (+ passed 1))))
(define-syntax test-assert (syntax-rules () ((_ e) (if e (set! passed (+ passed 10))))))
(test-equal 1 1)
(test-assert (= 1 1))
passed ; => 11
