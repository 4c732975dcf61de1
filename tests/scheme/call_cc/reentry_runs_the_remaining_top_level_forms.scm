(define k #f)
(define count 0)
(call/cc (lambda (c) (set! k c)))
(set! count (+ count 1))
(if (< count 5) (k #f))
count                                   ; => 5
