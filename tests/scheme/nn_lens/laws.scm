;;; The laws of lenses: identity, associativity, composition is the chain rule, and parallel composition.
(import (schemenn) (nn lens))

;; What a lens answers at a point, forward and backward.
(define (at f a db) (list ((lens-forward f) a) ((lens-backward f) a db)))

;; Three lenses, no two of which commute; their derivatives by hand.
(define square-lens (make-lens (lambda (a) (* a a)) (lambda (a db) (* 2 a db))))
(define shift-lens (make-lens (lambda (a) (+ a 3)) (lambda (a db) db)))
(define inverse-lens (make-lens (lambda (a) (/ a)) (lambda (a db) (- (/ db (* a a))))))
(at square-lens 5 1)                            ; => (25 10)

;; Identity, on both sides.
(at identity-lens 5 7)                          ; => (5 7)
(equal? (at (compose-lenses identity-lens square-lens) 5 7) (at square-lens 5 7))   ; => #t
(equal? (at (compose-lenses square-lens identity-lens) 5 7) (at square-lens 5 7))   ; => #t
(at (compose-lenses) 5 7)                       ; => (5 7)

;; The chain rule: 1/(a² + 3) has the derivative -2a/(a² + 3)².
(define all (compose-lenses square-lens shift-lens inverse-lens))
(at all 2 1)                                    ; => (1/7 -4/49)
(at (compose-lenses shift-lens square-lens) 2 1)    ; => (25 10)

;; Associativity.
(define left (compose-lenses (compose-lenses square-lens shift-lens) inverse-lens))
(define right (compose-lenses square-lens (compose-lenses shift-lens inverse-lens)))
(map (lambda (f) (at f 2 1)) (list left right)) ; => ((1/7 -4/49) (1/7 -4/49))

;; In parallel, on lists; the interchange law: (f × g) then (h × k) is (f then h) × (g then k).
(at (parallel-lenses square-lens inverse-lens) '(5 2) '(1 1))   ; => ((25 1/2) (10 -1/4))
(define one (compose-lenses (parallel-lenses square-lens inverse-lens) (parallel-lenses shift-lens square-lens)))
(define other (parallel-lenses (compose-lenses square-lens shift-lens) (compose-lenses inverse-lens square-lens)))
(equal? (at one '(5 2) '(1 3)) (at other '(5 2) '(1 3)))        ; => #t
(at (parallel-lenses identity-lens identity-lens) '(5 2) '(1 3))    ; => ((5 2) (1 3))
(at (parallel-lenses) '() '())                  ; => (() ())

;; Copies add what comes back from them: a ↦ a² + 1/a.
(define sum-lens (make-lens (lambda (ab) (apply + ab)) (lambda (ab d) (list d d))))
(at (compose-lenses copy-lens (parallel-lenses square-lens inverse-lens) sum-lens) 2 1)     ; => (9/2 15/4)
;; Copying and swapping is copying; swapping twice is nothing.
(equal? (at (compose-lenses copy-lens swap-lens) 2 '(3 4)) (at copy-lens 2 '(3 4)))         ; => #t
(at (compose-lenses swap-lens swap-lens) '(1 2) '(3 4))         ; => ((1 2) (3 4))
;; Copying and discarding one of the copies is the identity, save that numbers become inexact.
(at (compose-lenses copy-lens (parallel-lenses identity-lens discard-lens)) 2 '(3 ()))      ; => ((2 ()) 3.0)

(compose-lenses square-lens sin)                ; error: compose-lenses: expected a lens, got
(parallel-lenses 5)                             ; error: parallel-lenses: expected a lens, got 5
((lens-forward (parallel-lenses square-lens)) '(1 2))   ; error: parallel-lenses: expected a list of 1, got (1 2)
((lens-backward copy-lens) 1 '(2 3 4))          ; error: copy-lens: expected a list of 2, got (2 3 4)
((lens-forward swap-lens) '(1 2 3))             ; error: swap-lens: expected a list of 2, got (1 2 3)
