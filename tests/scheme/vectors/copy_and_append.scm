(define a #(1 8 2 8))
(vector-copy a 2 4)                     ; => #(2 8)
(vector-append #(a b c) #(d e f))       ; => #(a b c d e f)
(vector-append)                         ; => #()
