;;; What a branch answers has a place in the graph where it is defined at top level; `load` and the prompt know of it too.

(define here (interaction-environment))
(define-trainable W '(1.0 -1.0))
(define (relu w) (if (> w 0) w 0))
(define h (map relu W))
(define L (+ (* 2 (car h)) (* 3 (cadr h))))
(eval 'dL/dh here)                         ; => (2.0 3.0)
(eval '(define (later) dP/dq) here)
(eval '(define-trainable q 4.0) here)
(eval '(define P (* q q)) here)
(eval '(later) here)                       ; => 8.0
(eval '(set! q (- q dP/dq)) here)
(eval 'q here)                             ; => -4.0

;; A dead unit alone, all of them, one that is limited, a vector, an assignment.
(eval '(define u (relu q)) here)
(eval '(define M (+ (* 5 u) q)) here)
(eval '(list u dM/du dM/dq) here)          ; => (0 5.0 1.0)
(eval '(define hs (map relu (list q q))) here)
(eval '(define M (+ (car hs) (* 2 (cadr hs)))) here)
(eval 'dM/dhs here)                        ; => (1.0 2.0)
(eval '(define c (if (< q 1) 1 q)) here)
(eval '(define M (* c c)) here)
(eval '(list dM/dc dM/dq) here)            ; => (2.0 0.0)
(eval '(define v (vector-map relu (vector q (- q)))) here)
(eval '(define M (+ (vector-ref v 0) (* 2 (vector-ref v 1)))) here)
(eval '(list dM/dv dM/dq) here)            ; => (#(1.0 2.0) -2.0)
(eval '(set! u (max 0 q)) here)
(eval '(set! M (* 7 u)) here)
(eval 'dM/du here)                         ; => 7.0

;; Such a number is a number: an index, a size, a count.
(eval '(define k (if (< q 0) 2 3)) here)
(eval '(list (vector-ref #(a b c d) k) (list-ref '(a b c d) (- k 1)) (make-vector k 'x) (quotient 7 k)) here)
; => (c b #(x x) 3)
(eval '(list (eq? k 2) (memq k '(1 2 3)) (assv k '((2 . two))) (bitwise-and k 3) (even? k) (iota k)) here)
; => (#t (2 3) (2 . two) 2 #t (0 1))
(eval '(vector-ref #(a b c d) (if (> k 1) k 0)) here)  ; => c
(eval '(list-ref '(a b c d) (exact (- q))) here)       ; error: list-ref: has no derivative here

;; A procedure compiled before its variable became a weight.
(eval '(define (set-weight! x) (set! weight x)) here)
(eval '(define-trainable weight 1.0) here)
(eval '(set-weight! 3.0) here)
(eval '(define N (* weight weight)) here)
(eval 'dN/dweight here)                    ; => 6.0
