(define s (make-string 3 #\*))
(string-set! s 0 #\?)
s                                       ; => "?**"
