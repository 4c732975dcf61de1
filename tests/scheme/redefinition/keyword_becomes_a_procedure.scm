(define (assert x message) (if x 'fine message))
(assert #f "my message")                ; => "my message"
(define (when x) (* x 10))
(when 4)                                ; => 40
