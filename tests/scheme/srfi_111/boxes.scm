(define b (box 5))
(box? b)                                ; => #t
(box? 5)                                ; => #f
(box? (vector 5))                       ; => #f
(vector? b)                             ; => #f
(procedure? b)                          ; => #f
(unbox b)                               ; => 5
(set-box! b '(1 "a"))
(unbox b)                               ; => (1 "a")
(write b)                               ; prints: #<box (1 "a")>
(display b)                             ; prints: #<box (1 a)>
(eqv? b b)                              ; => #t
(eqv? (box 5) (box 5))                  ; => #f
(box-cas! b 0 'new)                     ; => #f
(box-cas! b (unbox b) 'new)             ; => #t
(unbox b)                               ; => new
(define counter (box 0))
(for-each (lambda (i) (set-box! counter (+ i (unbox counter)))) '(1 2 3))
(unbox counter)                         ; => 6
(unbox 5)                               ; error: unbox: expected a box
(set-box! (list 1) 5)                   ; error: set-box!: expected a box
