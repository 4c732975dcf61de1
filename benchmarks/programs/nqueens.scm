;;; The number of ways to place n queens, by backtracking over lists of rows.

(define (safe? row distance placed)
  (or (null? placed)
      (let ((queen (car placed)))
        (and (not (= queen row))
             (not (= (abs (- queen row)) distance))
             (safe? row (+ distance 1) (cdr placed))))))

(define (ways n placed count)
  (if (= count n)
      1
      (let loop ((row 0) (total 0))
        (cond ((= row n) total)
              ((safe? row 1 placed)
               (loop (+ row 1) (+ total (ways n (cons row placed) (+ count 1)))))
              (else (loop (+ row 1) total))))))

(define (run n)
  (ways n '() 0))
