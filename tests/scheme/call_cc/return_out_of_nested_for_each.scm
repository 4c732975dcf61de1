(define (find-pair xs ys sum)
  (call/cc
   (lambda (return)
     (for-each (lambda (x)
                 (for-each (lambda (y) (if (= (+ x y) sum) (return (list x y)))) ys))
               xs)
     #f)))
(find-pair '(1 2 3) '(10 20 30) 22)     ; => (2 20)
(find-pair '(1 2 3) '(10 20 30) 99)     ; => #f
