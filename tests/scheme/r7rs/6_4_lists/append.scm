(append '(x) '(y))                      ; => (x y)
(append '(a) '(b c d))                  ; => (a b c d)
(append '(a (b)) '((c)))                ; => (a (b) (c))
(append '(a b) '(c . d))                ; => (a b c . d)
(append '() 'a)                         ; => a
(append)                                ; => ()
(append 'a)                             ; => a
(append '(1) '() '(2 3) '() '(4))       ; => (1 2 3 4)
(append '(1) 2)                         ; => (1 . 2)
(append '() '())                        ; => ()
(let* ((a (list 1 2)) (b (list 3)) (c (append a b)))
  (list (eq? (cddr c) b) (eq? c a)))    ; => (#t #f)
(append '(1 . 2) '(3))                  ; error: append
(append 'a '(3))                        ; error: append
(append '(1) 2 '(3))                    ; error: append
