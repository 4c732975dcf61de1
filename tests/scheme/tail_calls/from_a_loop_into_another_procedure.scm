(define (scan xs)
  (let loop ((xs xs) (n 0))
    (cond ((null? xs) n)
          ((pair? (car xs)) (scan (car xs)))
          (else (loop (cdr xs) (+ n 1))))))
(define (nest n) (if (= n 0) '(a b c) (list 'x (nest (- n 1)))))
(scan (nest 2000))                      ; => 3
