;;; Inputs are standardised by the training part: mean 0 and deviation 1 of each column there, and the same map elsewhere.
(import (schemenn) (nn data))

(define training #2f64((1 10 5) (3 20 5)))
(define s (standardization training))
s                                               ; => (#f64(2.0 15.0 5.0) #f64(1.0 5.0 1.0))
(standardize s training)                        ; => #2f64((-1.0 -1.0 0.0) (1.0 1.0 0.0))
(standardize s #2f64((4 0 6)))                  ; => #2f64((2.0 -3.0 1.0))
(unstandardize s (standardize s training))      ; => #2f64((1.0 10.0 5.0) (3.0 20.0 5.0))

;; Images have one mean and one deviation, or one for each pixel.
(standardization #3f64(((1 3) (1 3))) 'whole)   ; => (2.0 1.0)
(standardize '(2.0 1.0) #3f64(((1 3) (1 3))))   ; => #3f64(((-1.0 1.0) (-1.0 1.0)))
(standardization #3f64(((1 3)) ((3 3))))        ; => (#2f64((2.0 3.0)) #2f64((1.0 1.0)))
(standardization #f64(2 2) 'whole)              ; => (2.0 1.0)
;; A column of one number stays constant, whatever its mean is rounded to: the sum of three 0.1 is not 0.3.
(standardization #2f64((0.1) (0.1) (0.1)))      ; => (#f64(0.1) #f64(1.0))
(standardization #2f64((0.1) (0.1) (0.1)) 'whole)  ; => (0.1 1.0)
(standardization (zeros 0 2))                   ; error: there are no elements along axis 0
(standardization training 'rows)                ; error: standardization: expected columns or whole, got rows
(standardization 5)                             ; error: standardization: expected a tensor, got 5
