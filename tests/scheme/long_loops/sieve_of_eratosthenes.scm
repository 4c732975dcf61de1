(define (primes-below n)
  (define composite (make-vector n #f))
  (let loop ((i 2) (count 0))
    (cond ((= i n) count)
          ((vector-ref composite i) (loop (+ i 1) count))
          (else
           (do ((j (* i i) (+ j i)))
               ((>= j n))
             (vector-set! composite j #t))
           (loop (+ i 1) (+ count 1))))))
(primes-below 10000)                    ; => 1229
