(define (make-counter)
  (let ((n 0))
    (lambda () (set! n (+ n 1)) n)))
(define a (make-counter))
(define b (make-counter))
(a)                                     ; => 1
(a)                                     ; => 2
(b)                                     ; => 1
