(define (depth tree)
  (if (pair? tree)
      (+ 1 (apply max (map depth tree)))
      0))
(define (nest n) (if (= n 0) '() (list (nest (- n 1)))))
(depth (nest 20000))                    ; => 20000
