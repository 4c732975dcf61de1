(define (not x) 'mine)
(define (eq? a b) 'same)
(list (not #t) (eq? 1 2) (if (not #t) 1 2))  ; => (mine same 1)
