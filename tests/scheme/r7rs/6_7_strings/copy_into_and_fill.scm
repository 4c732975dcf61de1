(define a "12345")
(define b (string-copy "abcde"))
(string-copy! b 1 a 0 2)
b                                       ; => "a12de"
(string-copy! b 3 a 3)
b                                       ; => "a1245"
(string-copy! b 0 a)
b                                       ; => "12345"
(string-copy! b 5 a 5)
b                                       ; => "12345"
; Overlapping: as if the source were copied first.
(define s (string-copy "abcdef"))
(string-copy! s 2 s 0 4)
s                                       ; => "ababcd"
(define s (string-copy "abcdef"))
(string-copy! s 0 s 2)
s                                       ; => "cdefef"
(string-copy! s 3 "wxyz")               ; error: string-copy!
(string-copy! s 7 "")                   ; error: string-copy!
(string-copy! s -1 "a")                 ; error: string-copy!
(string-copy! s 0 "abc" 2 1)            ; error: string-copy!
(string-copy! s 0 "abc" 0 4)            ; error: string-copy!
(string-copy! s 0 'abc)                 ; error: string-copy!
s                                       ; => "cdefef"
(define t (make-string 4 #\a))
(string-fill! t #\b 3)
(string-fill! t #\c 0 1)
t                                       ; => "caab"
(string-fill! t #\z)
t                                       ; => "zzzz"
(string-fill! t #\y 4)
(string-fill! t "y")                    ; error: string-fill!
(string-fill! t #\y 5)                  ; error: string-fill!
(string-fill! t #\y 2 1)                ; error: string-fill!
t                                       ; => "zzzz"
