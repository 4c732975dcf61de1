(vector-ref '#(1 (2) "three") 1)        ; => (2)
(vector-ref #(a #(b)) 1)                ; => #(b)
(equal? '(1 . (2 . (3 . ()))) '(1 2 3)) ; => #t
'(a . (b . c))                          ; => (a b . c)
(car ''a)                               ; => quote
'`(a ,b ,@c)                            ; => (quasiquote (a (unquote b) (unquote-splicing c)))
(equal? ',@a '(unquote-splicing a))     ; => #t
'(quote a b)                            ; => (quote a b)
'(quote . a)                            ; => (quote . a)
(cadr '(1 'x))                          ; => (quote x)
(let ((x '#0=(1 2 . #0#))) (list (car x) (cadr x) (eq? x (cddr x))))  ; => (1 2 #t)
(eq? '() '())                           ; => #t
(let ((f (lambda () '(1)))) (eq? (f) (f)))  ; => #t
(eq? 'abc (string->symbol "abc"))       ; => #t
