(when (= 1 1.0) 'a 'b)                  ; => b
(unless (= 1 2) 'a 'b)                  ; => b
(let ((n 0)) (when #f (set! n 1)) (unless #t (set! n 2)) n)  ; => 0
