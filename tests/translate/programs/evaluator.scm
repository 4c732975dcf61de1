(define (m-eval e env) (cond ((number? e) e) ((symbol? e) (cdr (assq e env))) ((eq? (car e) 'lambda) (lambda args (m-eval (caddr e) (append (map cons (cadr e) args) env)))) ((eq? (car e) 'if) (if (m-eval (cadr e) env) (m-eval (caddr e) env) (m-eval (cadddr e) env))) (else (apply (m-eval (car e) env) (map (lambda (x) (m-eval x env)) (cdr e))))))
(define env (list (cons '+ +) (cons '* *) (cons '= =) (cons 'x 10)))
(display (m-eval '(+ x (* 2 3)) env)) (display (m-eval '((lambda (a b) (if (= a b) 1 (+ a b))) 3 4) env))
