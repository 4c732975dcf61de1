(define radix (make-parameter 10 (lambda (x) (if (and (integer? x) (<= 2 x 16)) x (error "invalid radix")))))
(define (f n) (number->string n (radix)))
(f 10)                                  ; => "10"
(parameterize ((radix 2)) (f 10))       ; => "1010"
(radix)                                 ; => 10
(parameterize ((radix 0)) (f 10))       ; error: invalid radix
(define prompt (make-parameter 123 (lambda (x) (if (string? x) x (number->string x)))))
(prompt)                                ; => "123"
(parameterize ((prompt 5) (radix 8)) (list (prompt) (radix))) ; => ("5" 8)
