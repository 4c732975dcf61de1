(define (car x) 'mine)
(define (+ . args) 'mine)
(map (lambda (x) x) '(1 2 3))           ; => (1 2 3)
(length (list 1 2 3))                   ; => 3
(list-tail '(1 2 3) 1)                  ; => (2 3)
