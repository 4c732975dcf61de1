;; MIT Scheme's and Racket's names of environments are variables and procedures that eval takes.
(define (f x) (* 2 x))
(eval '(f 4) system-global-environment) ; => 8
(eval '(f 4) user-initial-environment) ; => 8
(eval '(define made 5) system-global-environment)
made ; => 5
(eval '(+ 1 2) (make-base-namespace)) ; => 3
(environment-bound? system-global-environment 'car) ; => #t
(environment-bound? system-global-environment 'no-such-name) ; => #f
(eval '(+ 1 2) 5) ; error: eval: expected an environment, got 5
