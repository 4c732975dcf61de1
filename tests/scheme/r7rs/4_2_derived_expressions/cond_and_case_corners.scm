(cond (1))                              ; => 1
(cond (#f) (2))                         ; => 2
(cond ((values 1) 2 3))                 ; => 3
(cond (#f 'no) ((+ 1 1) => (lambda (x) (* x 10))))  ; => 20
(cond ((list) => list))                 ; => (())
(cond (else 1 2))                       ; => 2
(let ((=> 5)) (cond (#t => 'ok)))       ; => ok
(let ((=> #f)) (cond (#t => 'ok)))      ; => ok
(let ((else #f)) (cond (#f 1) (else 2) (#t 3)))  ; => 3
(case 1 ((1) 'one))                     ; => one
(case 'else ((else) 'symbol) (else 'other))  ; => symbol
(case '=> ((=>) 'arrow) (else 'other))  ; => arrow
(case "a" (("a") 'same) (else 'other))  ; => other
(case #\a ((#\b) 1) ((#\a) 2) (else 3)) ; => 2
(case 1.0 ((1) 'exact) ((1.0) 'inexact) (else 'none))  ; => inexact
(case 100000000000000000000 ((100000000000000000000) 'big) (else 'none))  ; => big
(case 1/2 ((1/2) 'half) (else 'none))   ; => half
(case '() ((()) 'nil) (else 'other))    ; => nil
(case #t ((#f) 'false) ((#t) 'true))    ; => true
(case 2 ((1) => list) ((2) => list) (else => vector))  ; => (2)
(case 3 ((1) => list) ((2) => list) (else => vector))  ; => #(3)
(case 5 ((1 2) 'a) (() 'never) (else 'b 'c))  ; => c
(let ((n 0)) (case (begin (set! n (+ n 1)) n) ((0) 'zero) ((1) 'one) ((2) 'two)))  ; => one
(case 'a ((a b) 1) ((a) 2))             ; => 1
(case 'quote (('a) 'quoted) (else 'no)) ; => no
(let ((else 1)) (case 'x ((y) 'y) (else 'z)))  ; error: expected a list of data
