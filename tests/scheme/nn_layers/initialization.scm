;;; Initializers have the spread that their formulas say, of the fans of a weight, and nothing but the generator decides.
(import (scheme base) (scheme inexact) (nn) (only (nn initialization) fans))
(fans '(3 5))                                          ; => (3 5)
(fans '(3 3 16 32))                                    ; => (144 288)
(define (near? a b) (< 0.97 (/ a b) 1.03))
(define (deviation initialize) (standard-deviation (initialize (make-rng 1) '(100 300))))
(near? (deviation glorot-normal) (sqrt (/ 2 400)))     ; => #t
(near? (deviation glorot-uniform) (sqrt (/ 2 400)))    ; => #t
(near? (deviation he-normal) (sqrt (/ 2 100)))         ; => #t
(near? (deviation he-uniform) (sqrt (/ 2 100)))        ; => #t
(near? (deviation lecun-normal) (sqrt (/ 1 100)))      ; => #t
(near? (deviation (uniform-within 3)) (sqrt 3))        ; => #t
(near? (deviation (normal-around 5 2)) 2)              ; => #t
(near? (maximum (glorot-uniform (make-rng 1) '(100 300))) (sqrt (/ 6 400))) ; => #t
(near? (maximum (he-uniform (make-rng 1) '(100 300))) (sqrt (/ 6 100)))     ; => #t
(equal? (he-normal (make-rng 1) '(2 3)) (he-normal (make-rng 1) '(2 3)))    ; => #t
(equal? (he-normal (make-rng 1) '(2 3)) (he-normal (make-rng 2) '(2 3)))    ; => #f
((constant-value 0.5) (make-rng 1) '(2))               ; => #f64(0.5 0.5)
