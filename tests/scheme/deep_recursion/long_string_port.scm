(define (write-all n port)
  (if (> n 0)
      (begin (write-char #\x port)
             (write-all (- n 1) port))))
(define port (open-output-string))
(write-all 100000 port)
(string-length (get-output-string port))  ; => 100000
