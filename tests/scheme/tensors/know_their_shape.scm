(shape #2f64((1 2 3) (4 5 6)))          ; => (2 3)
(shape #f64())                          ; => (0)
(shape #2f64:0:3())                     ; => (0 3)
(shape #2mask((#t #f)))                 ; => (1 2)
(shape '(1 2 3))                        ; => (3)
(shape '((1 2 3) (4 5 6)))              ; => (2 3)
(shape 7)                               ; => ()
(shape '((1 2) (3)))                    ; error: shape: '((1 2) (3)) is ragged: element 0 has length 2 but element 1 length 1
(shape "abc")                           ; error: shape: expected a tensor or a list of numbers, got "abc"
(rank #f64(1 2))                        ; => 1
(rank #3f64:1:0:2())                    ; => 3
(rank '((1)))                           ; => 2
(rank 1/2)                              ; => 0
(tensor-length #2f64((1 2 3) (4 5 6)))  ; => 2
(tensor-size #2f64((1 2 3) (4 5 6)))    ; => 6
(tensor-length '(1 2))                  ; error: tensor-length: expected a tensor, got (1 2)
(list (tensor? #f64(1)) (tensor? #mask(#t)) (tensor? '(1)) (tensor? 1.0))  ; => (#t #f #f #f)
(list (mask? #f64(1)) (mask? #mask(#t)) (mask? #t))  ; => (#f #t #f)
(list (number? #f64(1)) (vector? #f64(1)) (list? #f64(1)) (procedure? #f64(1)))  ; => (#f #f #f #f)
(if #f64(0) 'true 'false)               ; => true
