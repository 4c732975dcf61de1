;;; The irises and the digits that come with schemenn. What is expected of them is from their descriptions: UCI Machine
;;; Learning Repository and scikit-learn.
(import (schemenn) (nn data))

(define-values (flowers species) (iris-data))
(shape flowers)                                 ; => (150 4)
(map (lambda (k) (sum (= species k))) '(0 1 2))     ; => (50 50 50)
iris-features                                   ; => ("sepal length" "sepal width" "petal length" "petal width")
iris-classes                                    ; => ("setosa" "versicolor" "virginica")
(minimum flowers 0)                             ; => #f64(4.3 2.0 1.0 0.1)
(maximum flowers 0)                             ; => #f64(7.9 4.4 6.9 2.5)
(map (lambda (x) (/ (round (* 100 x)) 100)) (mean flowers 0))   ; => #f64(5.84 3.06 3.76 1.2)
(tensor-ref flowers 0)                          ; => #f64(5.1 3.5 1.4 0.2)
;; The two flowers in which the repository's own file differs from Fisher's paper.
(tensor-ref flowers 34)                         ; => #f64(4.9 3.1 1.5 0.2)
(tensor-ref flowers 37)                         ; => #f64(4.9 3.6 1.4 0.1)

(define-values (images digits) (digits-data))
(shape images)                                  ; => (1797 64)
(shape digits)                                  ; => (1797)
(minimum images)                                ; => 0.0
(maximum images)                                ; => 16.0
(map (lambda (k) (sum (= digits k))) (iota 10)) ; => (178 182 177 183 181 182 181 179 174 180)
(tensor-ref (reshape images 1797 8 8) 0 0)      ; => #f64(0.0 0.0 5.0 13.0 9.0 1.0 0.0 0.0)
(tensor-ref digits 0)                           ; => 0.0
