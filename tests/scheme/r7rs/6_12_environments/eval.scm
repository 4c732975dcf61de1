(eval '(* 7 3) (interaction-environment))  ; => 21
(eval '(+ 1 2))                         ; => 3
(let ((f (eval '(lambda (f x) (f x x)) (interaction-environment)))) (f + 10))  ; => 20
(eval '(begin (define eval-made 32) (* eval-made 2)) (interaction-environment))  ; => 64
eval-made                               ; => 32
(define x 1)
(eval '(set! x 5) (interaction-environment))
x                                       ; => 5
(let ((x 10)) (eval 'x (interaction-environment)))  ; => 5
(eval (list 'quote (list 1 2)) (interaction-environment))  ; => (1 2)
(eval '(let loop ((i 0)) (if (< i 10) (loop (+ i 1)) i)) (interaction-environment))  ; => 10
(eval (list + 1 2) (interaction-environment))  ; => 3
(eval 'not-bound-anywhere (interaction-environment))  ; error: not-bound-anywhere
(guard (e (#t 'caught)) (eval '(car 5) (interaction-environment)))  ; => caught
(+ 1 (call/cc (lambda (k) (eval `(,k 5) (interaction-environment)))))  ; => 6
(eval '(define-syntax twice (syntax-rules () ((_ e) (begin e e)))) (interaction-environment))
(eval '(let ((n 0)) (twice (set! n (+ n 1))) n) (interaction-environment))  ; => 2
(eval 5 (interaction-environment))      ; => 5
(eval '((lambda args args) 1 2) (interaction-environment))  ; => (1 2)
(procedure? eval)                       ; => #t
