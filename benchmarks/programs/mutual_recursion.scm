;;; Evenness by mutual tail recursion, 10,000 calls deep, n times.

(define (is-even? k)
  (if (= k 0) #t (is-odd? (- k 1))))

(define (is-odd? k)
  (if (= k 0) #f (is-even? (- k 1))))

(define (run n)
  (let loop ((i 0) (count 0))
    (if (= i n)
        count
        (loop (+ i 1)
              (if (is-even? (+ 10000 i)) (+ count 1) count)))))
