(define (simp e) (match e (('+ 0 x) (simp x)) (('+ x 0) (simp x)) (('* 1 x) (simp x)) ((op a b) (list op (simp a) (simp b))) (x x)))
(display (simp '(+ 0 (* 1 y)))) (display (simp '(* (+ x 0) 3)))
