;;; XOR, two moons and two spirals: the points that their formulas say, and the same ones for the same seed.
(import (schemenn) (nn data))

(define (both thunk) (call-with-values thunk list))
(both xor-data)                                 ; => (#2f64((0.0 0.0) (0.0 1.0) (1.0 0.0) (1.0 1.0)) #f64(0.0 1.0 1.0 0.0))

;; Without noise the moons are half circles: (cos t, sin t), and (1 - cos t, 1/2 - sin t).
(define (close? a b) (and (equal? (shape a) (shape b)) (< (maximum (abs (- a b))) 1e-12)))
(define-values (moons kinds) (moons-data (make-rng 0) 5 #:noise 0))
(close? moons #2f64((1 0) (0 0.5) (0 1) (2 0.5) (-1 0)))     ; => #t
kinds                                           ; => #f64(0.0 1.0 0.0 1.0 0.0)
(shape (car (both (lambda () (moons-data (make-rng 0) 1)))))  ; => (1 2)

;; On a spiral the angle is 3π times the radius, and the second is the first turned by half a turn.
(define-values (spirals arms) (spirals-data (make-rng 7) 1000 #:noise 0))
(define pi (acos -1))
(define (off point arm)
  (let* ((r (norm point)) (angle (* 3 pi r)) (side (if (= arm 0) 1 -1)))
    (norm (- point (* side r (tensor (cos angle) (sin angle)))))))
(< (maximum (map off spirals arms)) 1e-12)      ; => #t
(sum arms)                                      ; => 500.0
(< (maximum (map norm spirals)) 1)              ; => #t

;; √u fills the disk evenly: a quarter of the points lies within half the radius; 250 ± 4 standard deviations.
(< 195 (length (filter (lambda (p) (< (norm p) 0.5)) (tensor-rows spirals))) 305)  ; => #t

;; The same seed gives the same data, another seed others; the noise is what it is said to be.
(define (noisy seed) (car (both (lambda () (spirals-data (make-rng seed) 1000)))))
(equal? (noisy 3) (noisy 3))                    ; => #t
(equal? (noisy 3) (noisy 4))                    ; => #f
(define noise (- (noisy 7) spirals))
(< 0.018 (standard-deviation noise) 0.022)      ; => #t

(spirals-data 42 10)                            ; error: spirals-data: expected a generator such as (make-rng 42), got 42
(moons-data (make-rng 0) 0)                     ; error: moons-data: expected a number of examples, got 0
