;;; Activations are procedures of numbers and of tensors; values by their formulas, derivatives at the corner by the left.
(import (scheme base) (scheme inexact) (nn))
(relu -3)                               ; => 0
(relu 2.5)                              ; => 2.5
(relu #2f64((-1.0 2.0)))                ; => #2f64((0.0 2.0))
(leaky-relu -3.0)                       ; => -0.03
(leaky-relu #f64(-3.0 3.0) 0.5)         ; => #f64(-1.5 3.0)
(elu -1.0)                              ; => -0.632120558829  e⁻¹ − 1
(elu #f64(-1.0 2.0) 2.0)                ; => #f64(-1.2642411176571 2.0)
(sigmoid 0)                             ; => 0.5
(sigmoid #f64(-1000.0 0.0 1000.0))      ; => #f64(0.0 0.5 1.0)
(sigmoid -40.0)                         ; => 4.24835425529e-18
(softplus 0)                            ; => 0.69314718056
(softplus #f64(-1000.0 1000.0))         ; => #f64(0.0 1000.0)
(silu 1.0)                              ; => 0.73105857863000
(gelu 1.0)                              ; => 0.84134474606854  the normal distribution's part below 1
(gelu -1.0)                             ; => -0.158655253931
(gelu #f64(0.0 1.0))                    ; => #f64(0.0 0.84134474606854)
(< (abs (- (gelu 0.7) (gelu-tanh 0.7))) 0.001) ; => #t
(tanh 0.0)                              ; => 0.0
(softmax #f64(0.0 0.0))                 ; => #f64(0.5 0.5)
(map relu '(-1 2))                      ; => (0 2)
(map relu #f64(-1.0 2.0))               ; => #f64(0.0 2.0)
(vectorized? leaky-relu #f64(-1.0 2.0)) ; => #t

((∇ relu) 0.0)                          ; => 0.0
((∇ leaky-relu) 0.0)                    ; => 0.01
((∇ elu) 0.0)                           ; => 1.0
((∇ sigmoid) 0.0)                       ; => 0.25
((∇ softplus) 0.0)                      ; => 0.5
((∇ gelu) 0.0)                          ; => 0.5
((∇ sigmoid) -1000.0)                   ; => 0.0
((∇ softplus) 1000.0)                   ; => 1.0

(define (checked f)
  (and (check-gradient f 0.7) (check-gradient f -0.7)
       (check-gradient (lambda (t) (sum (f t))) #2f64((0.3 -2.0) (1.5 -0.1)))))
(map checked (list relu leaky-relu elu sigmoid tanh softplus silu gelu gelu-tanh))
; => (#t #t #t #t #t #t #t #t #t)
(check-gradient (lambda (t) (sum (square (softmax t)))) #2f64((0.3 -2.0) (1.5 -0.1))) ; => #t
