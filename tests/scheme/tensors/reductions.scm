(define t #2f64((1.0 2.0 3.0) (4.0 6.0 8.0)))
(sum t) ; => 24.0
(sum t 0) ; => #f64(5.0 8.0 11.0)
(sum t -1) ; => #f64(6.0 18.0)
(sum t -1 'keep) ; => #2f64((6.0) (18.0))
(sum t 'keep) ; => #2f64((24.0))
(mean t) ; => 4.0
(product t 1) ; => #f64(6.0 192.0)
(maximum t) ; => 8.0
(minimum t 0) ; => #f64(1.0 2.0 3.0)
(variance #f64(1.0 2.0 3.0 4.0)) ; => 1.25
(standard-deviation #f64(2.0 4.0 4.0 4.0 5.0 5.0 7.0 9.0)) ; => 2.0
;; Places are exact integers.
(argmax t) ; => 5
(argmax t 0) ; => #f64(1.0 1.0 1.0)
(mean (= (argmax t 0) #f64(1.0 0.0 1.0))) ; => 0.6666666666666666
(argmin #f64(3.0 1.0 1.0)) ; => 1
;; Lists are answered in lists, exactly.
(sum '((1 2) (3 4))) ; => 10
(sum '((1 2) (3 4)) 0) ; => (4 6)
(sum '((1 2) (3 4)) 1 'keep) ; => ((3) (7))
(mean '(1 2)) ; => 3/2
(mean '((1 2) (4 4)) 1) ; => (3/2 4)
(maximum '(1 5/2 2)) ; => 5/2
(minimum '(1 2.0 3)) ; => 1.0
(variance '(1 2 3 4)) ; => 5/4
(standard-deviation '(2 4 4 4 5 5 7 9)) ; => 2
(argmax '(1 3 2)) ; => 1
(argmax '((1 3) (4 0)) 1) ; => (1 0)
(sum (list #f64(1.0 2.0) #f64(3.0 4.0)) 0) ; => #f64(4.0 6.0)
;; argmax and argmin of a procedure are Racket's.
(argmax car '((1 a) (3 b) (2 c))) ; => (3 b)
(argmin abs '(-3 1 2)) ; => 1
;; Masks are counted.
(sum (> t 2)) ; => 4
(sum (> t 2) 0) ; => #f64(1.0 1.0 2.0)
(mean (> #f64(1.0 2.0 3.0 4.0) 1)) ; => 0.75
;; Of nothing there is a sum and a product.
(sum '()) ; => 0
(product '()) ; => 1
(maximum '()) ; error: maximum: '() has length 0: there are no elements
(mean #2f64:0:3() 0) ; error: mean: #2f64:0:3() is 0×3: there are no elements along axis 0
(argmax '()) ; error: argmax: '() has length 0: there are no elements
(sum t 2) ; error: sum: there is no axis 2 in t, which is 2×3
(sum t 'hold) ; error: sum: expected an axis or the symbol keep, got hold
(sum 5) ; error: sum: expected a tensor or a list of numbers, got 5
(maximum '(1 a)) ; error: maximum: expected a number, got a as element 1
