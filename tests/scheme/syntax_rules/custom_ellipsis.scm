(define-syntax my-list
  (syntax-rules ::: ()
    ((_ (a b :::) :::) '((b ::: a) :::))))
(my-list (1 2 3) (4))                   ; => ((2 3 1) (4))
