(define (f list) (car list))
(f '(1 2))                              ; => 1
(let ((+ *)) (+ 3 4))                   ; => 12
(define (g car) (car 10))
(g (lambda (x) (- x)))                  ; => -10
