;; The forms of a module are forms of the program.
(module stack (push pop)
  (define items '())
  (define (push x) (set! items (cons x items)))
  (define (pop) (let ((x (car items))) (set! items (cdr items)) x)))
(push 1)
(push 2)
(pop) ; => 2
(module+ test (error "tests do not run with the program"))
(module+ main (display (pop))) ; prints: 1
