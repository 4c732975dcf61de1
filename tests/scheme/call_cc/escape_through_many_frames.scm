(define (deep n k)
  (if (= n 0) (k 'out) (+ 1 (deep (- n 1) k))))
(call/cc (lambda (k) (deep 100000 k)))  ; => out
