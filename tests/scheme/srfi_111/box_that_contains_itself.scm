(define b (box #f))
(set-box! b b)
(eq? (unbox b) b)                       ; => #t
(write b)                               ; prints: #<box …>
