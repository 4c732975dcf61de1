;; Outputs are computed part by part, and put together.
(import (schemenn) (nn))
(define doubling (make-layer 'doubling (lambda (rng) '()) '() (lambda (p s x rng) (values (* 2 x) s)) (lambda (p s x) (* 2 x))))
(define x (reshape (arange 10) 5 2))
(equal? (predict doubling '() '() x 2) (* 2 x))     ; => #t
(equal? (predict doubling '() '() x) (* 2 x))       ; => #t
(evaluation doubling '() '() x x mean-squared-error (list (cons 'error mean-absolute-error)))   ; => ((loss . 28.5) (error . 4.5))
(evaluation doubling '() '() '((1.0) (2.0)) '((2.0) (4.0)) squared-error)    ; => ((loss . 0.0))

;; Inputs may be lists, as in training: x W + b by hand.
(predict (dense 2 1) (list #2f64((2.0) (-1.0)) #f64(0.5)) '() '((1 2) (3 4)))     ; => #2f64((0.5) (2.5))
