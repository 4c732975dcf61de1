(make-list 2 3)                         ; => (3 3)
(make-list 0 'a)                        ; => ()
(length (make-list 5))                  ; => 5
(make-list -1 'a)                       ; error: make-list
(make-list 'a)                          ; error: make-list
(make-list 2.0)                         ; error: make-list
(list 'a (+ 3 4) 'c)                    ; => (a 7 c)
(list)                                  ; => ()
(let ((operands (list 1 2))) (eq? operands (apply list operands)))  ; => #f
