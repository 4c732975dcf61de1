(define (hash? n) (and (exact-integer? n) (<= 0 n) (< n (hash-bound))))
(hash? (boolean-hash #t))               ; => #t
(= (boolean-hash #t) (boolean-hash #f)) ; => #f
(hash? (char-hash #\a))                 ; => #t
(= (char-ci-hash #\a) (char-ci-hash #\A))  ; => #t
(= (char-hash #\a) (char-hash #\A))        ; => #f
(hash? (string-hash "a"))               ; => #t
(= (string-ci-hash "aB") (string-ci-hash "Ab"))  ; => #t
(= (symbol-hash 'a) (symbol-hash (string->symbol "a")))  ; => #t
(= (number-hash 1/2) (number-hash 0.5)) ; => #t
(= (number-hash 2) (number-hash 2.0))   ; => #t
(hash? (number-hash -7.25))             ; => #t
(hash? (number-hash +inf.0))            ; => #t
(hash? (number-hash 1+2i))              ; => #t
(hash? (hash-salt))                     ; => #t
(>= (hash-bound) 33554432)              ; => #t
(hash? (default-hash '(1 #(2 "x") . #\y)))                  ; => #t
(= (default-hash '(1 #(2))) (default-hash '(1.0 #(2.0))))   ; => #t
(= (default-hash "ab") (default-hash (string #\a #\b)))     ; => #t
(= (default-hash 1+2i) (default-hash 1.0+2.0i))             ; => #t
(hash? (default-hash car))              ; => #t
(boolean-hash 1)                        ; error: boolean-hash: expected a boolean, got 1
(char-hash "a")                         ; error: char-hash: expected a character
(char-ci-hash "a")                      ; error: char-ci-hash: expected a character
(string-hash #\a)                       ; error: string-hash: expected a string
(symbol-hash "a")                       ; error: symbol-hash: expected a symbol
(number-hash 'a)                        ; error: number-hash: expected a number
