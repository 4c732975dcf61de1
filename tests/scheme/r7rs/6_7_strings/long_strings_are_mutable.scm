(define s (make-string 5000 #\a))
(do ((i 0 (+ i 2))) ((= i 5000)) (string-set! s i #\b))
(substring s 0 6)                       ; => "bababa"
(string-length s)                       ; => 5000
(string-set! s 4999 #\z)
(string-copy! s 0 "xyz")
(string-ref s 4999)                     ; => #\z
(string-ref s 2)                        ; => #\z
(string=? s (string-copy s))            ; => #t
(string-fill! s #\q 1 4999)
(string-count s (lambda (c) (char=? c #\q)))  ; => 4998
(string-set! s 5000 #\a)                ; error: string-set!
