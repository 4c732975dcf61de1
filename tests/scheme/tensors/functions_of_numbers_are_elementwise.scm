(define t #f64(4.0 9.0))
(define z #f64(-1.0 0.0))
(sqrt t) ; => #f64(2.0 3.0)
(exp z) ; => #f64(0.36787944117144233 1.0)
(log #f64(1.0 0.0)) ; => #f64(0.0 -inf.0)
(log #f64(8.0 2.0) 2) ; => #f64(3.0 1.0)
(expt t 2) ; => #f64(16.0 81.0)
(expt 2 z) ; => #f64(0.5 1.0)
(expt t 1/2) ; => #f64(2.0 3.0)
(square t) ; => #f64(16.0 81.0)
(abs z) ; => #f64(1.0 0.0)
(atan z 1) ; => #f64(-0.7853981633974483 0.0)
(floor #f64(1.5 -1.5)) ; => #f64(1.0 -2.0)
(round #f64(1.5 2.5)) ; => #f64(2.0 2.0)
(max z 0) ; => #f64(0.0 0.0)
(max z t 5) ; => #f64(5.0 9.0)
(min #2f64((1.0 5.0) (9.0 2.0)) t) ; => #2f64((1.0 5.0) (4.0 2.0))
(+ t z 1/2) ; => #f64(3.5 9.5)
(+ t) ; => #f64(4.0 9.0)
(- t) ; => #f64(-4.0 -9.0)
(/ t) ; => #f64(0.25 0.1111111111111111)
(- 1 t z) ; => #f64(-2.0 -8.0)
(/ 36 2 t) ; => #f64(4.5 2.0)
(1+ t) ; => #f64(5.0 10.0)
(inexact t) ; => #f64(4.0 9.0)
(apply max (list z 0)) ; => #f64(0.0 0.0)
;; Where the answer for a number would be complex, there is none for a tensor.
(sqrt z) ; error: sqrt: the square root of the element -1.0 would be complex
(log z) ; error: log: the logarithm of the element -1.0 would be complex
(expt z 1/2) ; error: expt: a fractional power of the element -1.0 would be complex
(acos t) ; error: acos: the arccosine of the element 4.0 would be complex
(exact t) ; error: exact: expected a number, got #f64(4.0 9.0)
(quotient t #f64(1.0 1.5)) ; error: quotient: expected an integer, got 1.5
(modulo t 0) ; error: modulo: division by zero
(floor/ t 2) ; error: floor/: expected an integer
(even? t) ; error: even?: expected an integer
(/ t 0) ; error: division by zero
(/ t 0.0) ; => #f64(+inf.0 +inf.0)
(+ t 'a) ; error: +: expected a number, got a
(* t 1+2i) ; error: *: expected a real number or a tensor, got 1+2i
(apply + (list t #f64(1.0 2.0 3.0))) ; error: +: the 1st argument has length 2 but the 2nd argument has length 3
