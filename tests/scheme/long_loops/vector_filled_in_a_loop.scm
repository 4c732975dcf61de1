(define v (make-vector 100000 0))
(do ((i 0 (+ i 1)))
    ((= i 100000))
  (vector-set! v i (* i i)))
(vector-ref v 99999)                    ; => 9999800001
