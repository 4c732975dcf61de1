(define (< a b) #f)
(if (< 1 2) 'less 'not-less)            ; => not-less
