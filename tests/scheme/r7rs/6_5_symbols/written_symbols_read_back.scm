(define (round-trip symbol)
  (let ((port (open-output-string)))
    (write symbol port)
    (eq? symbol (read (open-input-string (get-output-string port))))))
(map round-trip
     (map string->symbol
          '("" " " "a b" "(" ")" "\"" ";" "'" "`" "," ",@" "|" "\\" "\n" "\t" "1" "-1" "1/2" "1e3" "+5" "." ".5" "..."
            ".." "+i" "-i" "+inf.0" "-nan.0" "#t" "#" "#a" "a#" "ABC" "é" "λ" "日本" "\x0;" "\x7f;" "+" "-" "--" "-a" "1+")))
; => (#t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t)
