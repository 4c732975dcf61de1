(= (hash '(1 "a" #\b)) (hash (list 1 (string #\a) #\b)))   ; => #t
(= (string-hash "abc") (string-hash (string-copy "abc")))  ; => #t
(= (string-ci-hash "aBc") (string-ci-hash "AbC"))          ; => #t
(= (hash-by-identity 'a) (hash-by-identity 'a))            ; => #t
(define (below-ten? n) (and (exact-integer? n) (<= 0 n 9)))
(below-ten? (hash "abc" 10))            ; => #t
(below-ten? (string-hash "abc" 10))     ; => #t
(below-ten? (string-ci-hash "abc" 10))  ; => #t
(below-ten? (hash-by-identity '(a) 10)) ; => #t
(exact-integer? (hash car))             ; => #t
(string-hash 'a)                        ; error: string-hash: expected a string, got a
(string-hash "a" 0)                     ; error: string-hash: expected a positive exact integer
(string-ci-hash 1)                      ; error: string-ci-hash: expected a string
