(define path '())
(define (add x) (lambda () (set! path (cons x path)) x))
(dynamic-wind (add 'in) (add 'during) (add 'out))  ; => during
(reverse path)                          ; => (in during out)
