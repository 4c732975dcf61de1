;;; A dead unit keeps its place in the graph of a list that is defined at top level; `load` and the prompt know of it too.

(define-trainable W '(1.0 -1.0))
(define h (map (lambda (w) (if (> w 0) w 0)) W))
(define L (+ (* 2 (car h)) (* 3 (cadr h))))
(eval 'dL/dh (interaction-environment))               ; => (2.0 3.0)
(eval '(define (later) dP/dq) (interaction-environment))
(eval '(define-trainable q 4.0) (interaction-environment))
(eval '(define P (* q q)) (interaction-environment))
(eval '(later) (interaction-environment))             ; => 8.0
(eval '(set! q (- q dP/dq)) (interaction-environment))
(eval 'q (interaction-environment))                   ; => -4.0
