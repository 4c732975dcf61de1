(define (f x) (* x 2)) (display (f 2)) (display (f "a"))
