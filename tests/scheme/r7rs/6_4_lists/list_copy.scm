(define a '(1 8 2 8))
(define b (list-copy a))
(set-car! b 3)
b                                       ; => (3 8 2 8)
a                                       ; => (1 8 2 8)
(list-copy '())                         ; => ()
(list-copy 7)                           ; => 7
(list-copy "abc")                       ; => "abc"
(list-copy '(1 2 . 3))                  ; => (1 2 . 3)
(let* ((inner (list 1)) (copy (list-copy (list inner)))) (eq? inner (car copy)))  ; => #t
(let ((x (list 1))) (set-cdr! x x) (list-copy x))  ; error: list-copy
