(define s (make-string 3 #\a))
(do ((i 0 (+ i 1))) ((= i 3))
  (string-set! s i (integer->char (+ 97 i)))
  (string-length s))
(string-append s s)                     ; => "abcabc"
(string-ref s 2)                        ; => #\c
