(sort '(3 1 2) <)                       ; => (1 2 3)
(sort (list (cons 2 'a) (cons 1 'b) (cons 2 'c) (cons 1 'd))
      (lambda (x y) (< (car x) (car y))))  ; => ((1 . b) (1 . d) (2 . a) (2 . c))
