;;; check-gradient looks at f from close by where a wide step would leave its domain, or cross a kink.

(define (relu x) (if (> x 0) x 0))
(check-gradient log 0.0001)                                ; => #t
(check-gradient asin 0.9999)                               ; => #t
(check-gradient relu 0.0005)                               ; => #t
(check-gradient relu -0.0005)                              ; => #t
(check-gradient relu 0.0)                                  ; error: is 0.0, but central differences give 0.5
(check-gradient sqrt 0.0)                                  ; error: is +inf.0, but central differences give +nan.0

;;; The component is named by the argument and its place in it. The derivative of Σ b + (b₁₀)² in b₁₀ = 5 is 11.
(define (f a b)
  (let ((x (tensor-ref b 1 0)))
    (+ (sum b) (* x (stop-gradient x)))))
(check-gradient f 1.0 #2f64((1.0 2.0) (5.0 4.0)))
; error: check-gradient: component (1 0) of the gradient in b is 6.0, but central differences give 1
(check-gradient (lambda (p) (* (cdr p) (stop-gradient (cdr p)))) '(unit . 3))
; error: check-gradient: component (1) of the gradient in p is 3.0
(check-gradient (lambda numbers (apply * (stop-gradient numbers))) 2 3)
; error: check-gradient: the gradient in x1 is 0.0
