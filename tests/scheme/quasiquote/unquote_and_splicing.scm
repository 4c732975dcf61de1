`(list ,(+ 1 2) 4)                      ; => (list 3 4)
(let ((name 'a)) `(list ,name ',name))  ; => (list a (quote a))
`(a ,(+ 1 2) ,@(map abs '(4 -5 6)) b)   ; => (a 3 4 5 6 b)
