(define x 1)
(define (get) x)
(get)                                   ; => 1
(set! x "text")
(get)                                   ; => "text"
(set! x (lambda () 'procedure))
((get))                                 ; => procedure
