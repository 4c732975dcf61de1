; Keyword objects of Racket and Guile stand for themselves and print as they read.
(list #:a '(#:b c))                     ; => (#:a (#:b c))
(eq? #:a (string->keyword "a"))         ; => #t
(keyword? #:a)                          ; => #t
(symbol? #:a)                           ; => #f
(keyword->symbol #:a)                   ; => a
(keyword->string #:a)                   ; => "a"
(symbol->keyword 'b)                    ; => #:b
(write (read (open-input-string "#:|x y| z")))  ; prints: #:|x y|
(case #:a ((#:b) 1) ((#:a) 2))          ; => 2
(keyword->symbol 'a)                    ; error: keyword->symbol: expected a keyword, got a
