(string? "a")                           ; => #t
(string? 'a)                            ; => #f
(string? #\a)                           ; => #f
(make-string 3 #\x)                     ; => "xxx"
(make-string 0)                         ; => ""
(string-length (make-string 10))        ; => 10
(string)                                ; => ""
(string #\a #\b #\c)                    ; => "abc"
(string-length "abc")                   ; => 3
(string-length "")                      ; => 0
(string-ref "abc" 0)                    ; => #\a
(string-ref "a\x1F600;c" 2)             ; => #\c
(define (f) (make-string 3 #\*))
(define s (f))
(string-set! s 0 #\?)
s                                       ; => "?**"
(string-set! s 1 #\λ)
(string-length s)                       ; => 3
(string-ref "abc" 3)                    ; error: string-ref
(string-ref "abc" -1)                   ; error: string-ref
(string-ref "abc" 1.0)                  ; error: string-ref
(string-ref 'abc 1)                     ; error: string-ref
(string-set! s 3 #\a)                   ; error: string-set!
(string-set! s 0 "a")                   ; error: string-set!
(make-string -1 #\a)                    ; error: make-string
(make-string 2 "a")                     ; error: make-string
(make-string 2.0 #\a)                   ; error: make-string
(string-length 'abc)                    ; error: string-length
