(append '(x) '(y))                      ; => (x y)
(append '(a (b)) '((c)))                ; => (a (b) (c))
(append '(a b) '(c . d))                ; => (a b c . d)
(append '() 'a)                         ; => a
(append)                                ; => ()
(define tail (list 3 4))
(eq? tail (cddr (append (list 1 2) tail)))  ; => #t
