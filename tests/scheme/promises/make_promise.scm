(force (make-promise 5))                ; => 5
(let ((p (delay 1))) (eq? p (make-promise p)))  ; => #t
(promise? (make-promise (list 1 2)))    ; => #t
