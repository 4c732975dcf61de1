(define k #f)
(define (f n)
  (if (= n 0)
      (call/cc (lambda (c) (set! k c) 0))
      (+ 1 (f (- n 1)))))
(define result (f 100000))
(k 2)
result                                  ; => 100002
