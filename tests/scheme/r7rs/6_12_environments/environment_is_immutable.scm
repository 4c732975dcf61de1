; Source: R7RS 6.12, and its last example.
(eval '(* 7 3) (environment '(scheme base)))  ; => 21
(define base (environment '(scheme base)))
(eval '(define foo 32) base)  ; error: foo cannot be defined here
(eval '(define-syntax foo (syntax-rules () ((_) 1))) base)  ; error: foo cannot be defined here
(eval '(define-values (foo bar) (values 1 2)) base)  ; error: foo cannot be defined here
(eval '(begin (define foo 32) foo) base)  ; error: foo cannot be defined here
(eval '(set! car cdr) base)  ; error: car is imported
(eval 'foo base)  ; error: foo is not defined
(eval '(let () (define foo 32) (define-syntax bar (syntax-rules () ((_) foo))) (bar)) base)  ; => 32
; The environments of R5RS and of the program can be added to.
(define r5rs (scheme-report-environment 5))
(eval '(define foo 33) r5rs)
(eval 'foo r5rs)  ; => 33
(eval '(define foo 34) (interaction-environment))
foo  ; => 34
