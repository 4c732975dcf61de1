(define greet (case-lambda ((name) (greet name "Hello")) ((name greeting) (string-append greeting ", " name))))
(display (greet "Ann")) (display (greet "Bo" "Hi"))
(define range (case-lambda ((end) (range 0 end)) ((start end) (range start end 1)) ((s e d) (if (>= s e) '() (cons s (range (+ s d) e d))))))
(display (range 3)) (display (range 1 4)) (display (range 0 1 .5))
