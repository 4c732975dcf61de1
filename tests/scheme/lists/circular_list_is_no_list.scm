(define x (list 'a))
(set-cdr! x x)
(list? x)                               ; => #f
