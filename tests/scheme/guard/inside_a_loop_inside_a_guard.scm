(define (f xs)
  (guard (e ((eq? e 'stop) 'stopped))
    (let loop ((xs xs) (sum 0))
      (cond ((null? xs) sum)
            ((eq? (car xs) 'stop) (raise 'stop))
            (else
             (loop (cdr xs)
                   (+ sum (guard (e ((error-object? e) 0)) (+ 1 (car xs))))))))))
(f '(1 2 3))                            ; => 9
(f '(1 x 3))                            ; => 6
(f '(1 stop x))                         ; => stopped
