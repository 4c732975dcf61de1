;;; In training a part of the elements is zero, the others are larger in turn; in evaluation nothing happens.
(import (scheme base) (nn))
(define layer (dropout 0.25))
(define x (ones 100 100))
(define (trained seed) (let-values (((y state) (layer-train layer '() '() x (make-rng seed)))) y))
(define y (trained 1))
(< 0.23 (mean (= y 0)) 0.27)                   ; => #t
(mask-all (mask-or (= y 0) (= y (/ 1 0.75))))  ; => #t
(< 0.97 (mean y) 1.03)                         ; => #t
(equal? y (trained 1))                         ; => #t
(equal? y (trained 2))                         ; => #f
(eq? x (layer-evaluate layer '() '() x))       ; => #t
(let-values (((y state) (layer-train (dropout 0) '() '() x (make-rng 1)))) (equal? x y)) ; => #t
;; What is zero has no derivative.
(define d ((∇ (lambda (x) (let-values (((y state) (layer-train layer '() '() x (make-rng 1)))) (sum y)))) x))
(equal? d y)                                   ; => #t
