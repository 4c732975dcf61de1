(let ((ls (list 'one 'two 'five!)))
  (list-set! ls 2 'three)
  ls)                                   ; => (one two three)
(let ((ls (list* 1 2 3))) (list-set! ls 1 'x) ls)  ; => (1 x . 3)
(list-set! (list 1 2) 2 'x)             ; error: list-set!
(list-set! (list 1 2) -1 'x)            ; error: list-set!
(list-set! (list 1 2) 0.0 'x)           ; error: list-set!
(list-set! '() 0 'x)                    ; error: list-set!
