;;; n escapes by call/cc out of a loop of up to 20 turns.

(define (first-square-over limit)
  (call/cc
   (lambda (return)
     (do ((i 0 (+ i 1)))
         (#f)
       (if (> (* i i) limit)
           (return i))))))

(define (run n)
  (let loop ((i 0) (total 0))
    (if (= i n)
        total
        (loop (+ i 1) (+ total (first-square-over (remainder i 400)))))))
