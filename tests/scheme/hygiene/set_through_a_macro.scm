(define-syntax inc! (syntax-rules () ((_ v) (set! v (+ v 1)))))
(define (f)
  (let ((v 1) (+ -))
    (inc! v)
    v))
(f)                                     ; => 2
