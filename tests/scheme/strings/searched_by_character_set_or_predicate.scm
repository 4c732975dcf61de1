(string-index "abc1" char-numeric?)                    ; => 3
(string-index "abc" #\c)                               ; => 2
(string-index "abc" #\c 0 2)                           ; => #f
(string-index "abc1" char-set:digit)                   ; => 3
(string-rindex "a1b2c" char-numeric?)                  ; => 3
(string-index-right "a1b2c" #\1)                       ; => 1
(string-skip "  a" #\space)                            ; => 2
(string-skip-right "a  " char-whitespace?)             ; => 0
(string-any char-numeric? "ab1")                       ; => #t
(string-any char->integer "ab")                        ; => 97
(string-every char-alphabetic? "ab1")                  ; => #f
(string-every char->integer "ab")                      ; => 98
(string-every char-alphabetic? "")                     ; => #t
(string-count "banana" #\a)                            ; => 3
(string-filter char-numeric? "a1b2")                   ; => "12"
(string-delete char-numeric? "a1b2")                   ; => "ab"
(string-trim "xxaxx" (lambda (c) (char=? c #\x)))      ; => "a"
(string-trim "  a  ")                                  ; => "a"
(string-trim-left "  a  ")                             ; => "a  "
(string-index 'abc #\a)                                ; error: string-index
(string-index "abc" 5)                                 ; error: string-index
(string-index "abc" #\a 4)                             ; error: string-index
(string-any char-numeric? 'a)                          ; error: string-any
