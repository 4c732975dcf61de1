(let ((v '()))
  (string-for-each (lambda (c) (set! v (cons (char->integer c) v))) "abcde")
  v)                                    ; => (101 100 99 98 97)
(define (trace . rows)
  (let ((seen '())) (apply string-for-each (lambda row (set! seen (cons (list->string row) seen))) rows) (reverse seen)))
(trace "abc" "xy")                      ; => ("ax" "by")
(trace "abc" "xyz" "12")                ; => ("ax1" "by2")
(trace "" "abc")                        ; => ()
(string-for-each char-upcase '(#\a))    ; error: string-for-each
(string-for-each list "abc" '(#\a))     ; error: string-for-each
(string-for-each list "abc" "b" 'c)     ; error: string-for-each
