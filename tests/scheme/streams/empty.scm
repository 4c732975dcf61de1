(stream-null? the-empty-stream)         ; => #t
(stream-null? (cons-stream 1 2))        ; => #f
(stream-pair? (cons-stream 1 2))        ; => #t
