(define (evaluate e env)
  (cond ((number? e) e)
        ((symbol? e) (cdr (assq e env)))
        (else
         (let ((op (car e)) (args (map (lambda (x) (evaluate x env)) (cdr e))))
           (case op
             ((+) (apply + args))
             ((*) (apply * args))
             ((-) (apply - args))
             (else (error "unknown operator" op)))))))
(display (evaluate '(+ 1 (* x 3)) '((x . 5) (y . 2)))) (newline)
(display (evaluate '(- (* x x) y) '((x . 5) (y . 2)))) (newline)
