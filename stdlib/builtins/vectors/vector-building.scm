;;; Vectors: unfolding and accumulating.

;;; As vector-unfold, from the last index to the first.  Source: SRFI 133
(define (vector-unfold-right f k . seeds)
  (%check-size 'vector-unfold-right k)
  (list->vector (%unfold-indices f (- k 1) -1 -1 seeds)))

;;; Store what vector-unfold answers for the indices from start to before end.  Source: SRFI 133
(define (vector-unfold! f v start end . seeds)
  (%vector-items 'vector-unfold! v (list start end) 0)
  (%vector-store! 'vector-unfold! v start (reverse (%unfold-indices f start end 1 seeds)))
  (if #f #f))

;;; As vector-unfold!, from the last index to the first.  Source: SRFI 133
(define (vector-unfold-right! f v start end . seeds)
  (%vector-items 'vector-unfold-right! v (list start end) 0)
  (%vector-store! 'vector-unfold-right! v start (%unfold-indices f (- end 1) (- start 1) -1 seeds))
  (if #f #f))

;;; The list of (f i seed …) for the indices from i by step up to end, last one first; f also answers the next seeds.
(define (%unfold-indices f i end step seeds)
  (if (null? seeds)
      (let loop ((i i) (results '()))
        (if (= i end)
            results
            (loop (+ i step) (cons (f i) results))))
      (let loop ((i i) (seeds seeds) (results '()))
        (if (= i end)
            results
            (call-with-values
              (lambda () (apply f i seeds))
              (lambda (result . seeds) (loop (+ i step) seeds (cons result results))))))))

;;; The vector of the results of combining from the left up to each element; f takes what has been combined and then
;;; the element.  Source: SRFI 133
(define (vector-cumulate f initial v)
  (let loop ((here (%vector-items 'vector-cumulate v '() 0)) (sum initial) (sums '()))
    (if (null? here)
        (reverse-list->vector sums)
        (let ((sum (f sum (car here))))
          (loop (cdr here) sum (cons sum sums))))))
