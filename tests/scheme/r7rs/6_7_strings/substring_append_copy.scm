(substring "abcde" 1 3)                 ; => "bc"
(substring "abc" 0 0)                   ; => ""
(substring "abc" 3 3)                   ; => ""
(substring "abc" 0 3)                   ; => "abc"
(substring "abc" 2 1)                   ; error: substring
(substring "abc" 0 4)                   ; error: substring
(substring "abc" -1 2)                  ; error: substring
(string-append)                         ; => ""
(string-append "abc")                   ; => "abc"
(string-append "abc" "" "def")          ; => "abcdef"
(let ((s "abc")) (eq? s (string-append s)))  ; => #f
(string-append "a" 'b)                  ; error: string-append
(string-append "a" #\b)                 ; error: string-append
(string-copy "abc")                     ; => "abc"
(string-copy "abcde" 2)                 ; => "cde"
(string-copy "abcde" 1 3)               ; => "bc"
(string-copy "abc" 3)                   ; => ""
(string-copy "abc" 4)                   ; error: string-copy
(string-copy "abc" 1 0)                 ; error: string-copy
(string-copy "abc" 0.0)                 ; error: string-copy
(let* ((s "abc") (t (string-copy s))) (string-set! t 0 #\x) (list s t))  ; => ("abc" "xbc")
