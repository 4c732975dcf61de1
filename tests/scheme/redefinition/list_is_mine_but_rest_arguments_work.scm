(define (list . xs) (cons 'mine xs))
(list 1 2)                              ; => (mine 1 2)
((lambda xs xs) 1 2)                    ; => (1 2)
`(a ,(+ 1 1))                           ; => (a 2)
