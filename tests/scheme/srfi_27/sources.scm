; Random bits, SRFI 27.
(define (all? ok? draw)
  (let loop ((i 0)) (or (= i 200) (and (ok? (draw)) (loop (+ i 1))))))

(all? (lambda (n) (and (exact-integer? n) (<= 0 n 5))) (lambda () (random-integer 6))) ; => #t
(all? (lambda (x) (and (inexact? x) (< 0 x 1))) random-real) ; => #t
(random-integer 1) ; => 0
(random-integer 0) ; error: random-integer: expected a positive exact integer
(< (random-integer (expt 10 40)) (expt 10 40)) ; => #t

(random-source? default-random-source) ; => #t
(random-source? (make-random-source)) ; => #t
(random-source? 27) ; => #f
(random-source-make-integers 27) ; error: random-source-make-integers: expected a random source

; A new source is always at the same state.
(define s (make-random-source))
(define draw (random-source-make-integers s))
(define (draws) (let loop ((i 0) (found '())) (if (= i 20) found (loop (+ i 1) (cons (draw 1000000) found)))))
(define other (random-source-make-integers (make-random-source)))
(= (draw 1000000) (other 1000000)) ; => #t

; The state is data that can be written and read.
(define state (random-source-state-ref s))
(define expected (draws))
(define text (call-with-output-string (lambda (port) (write state port))))
(random-source-state-set! s (read (open-input-string text)))
(equal? (draws) expected) ; => #t
(equal? (draws) expected) ; => #f
(random-source-state-set! s '(mersenne-twister 1 2)) ; error: a state of a random source
(random-source-state-set! s '()) ; error: a state of a random source

; The pair i, j chooses a state; the numbers of different pairs have nothing to do with each other.
(random-source-pseudo-randomize! s 1 2)
(define first (draws))
(random-source-pseudo-randomize! s 2 1)
(equal? (draws) first) ; => #f
(random-source-pseudo-randomize! s 1 2)
(equal? (draws) first) ; => #t
(random-source-randomize! s)
(equal? (draws) first) ; => #f

; Reals: exact if the unit is exact.
(define real (random-source-make-reals s))
(all? (lambda (x) (and (inexact? x) (< 0 x 1))) real) ; => #t
(all? (lambda (x) (and (exact? x) (< 0 x 1) (integer? (* 10 x)))) (random-source-make-reals s 1/10)) ; => #t
(all? (lambda (x) (and (exact? x) (< 0 x 1) (integer? (* 3 x)))) (random-source-make-reals s 2/5)) ; => #t
(all? (lambda (x) (and (inexact? x) (< 0 x 1))) (random-source-make-reals s 0.25)) ; => #t
(all? (lambda (x) (and (inexact? x) (< 0 x 1))) (random-source-make-reals s 1e-30)) ; => #t
(random-source-make-reals s 2) ; error: a real number between 0 and 1
