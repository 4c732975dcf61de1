(define trace '()) (define (note x) (set! trace (cons x trace)))
(dynamic-wind (lambda () (note 'in)) (lambda () (note 'body)) (lambda () (note 'out))) (display (reverse trace))
(display (call/cc (lambda (k) (dynamic-wind (lambda () (display "[")) (lambda () (k 'exit)) (lambda () (display "]"))))))
(display (guard (e (#t (list 'caught e))) (dynamic-wind (lambda () (display "<")) (lambda () (raise 'oops)) (lambda () (display ">")))))
