(string-map char-upcase "abcd")                           ; => "ABCD"
(string-map (lambda (c k) ((if (eqv? k #\u) char-upcase char-downcase) c)) "studlycaps xxx" "ululululul")
; => "StUdLyCaPs"
(let ((v '())) (string-for-each (lambda (c) (set! v (cons (char->integer c) v))) "abcde") v)  ; => (101 100 99 98 97)
(string-count "banana" #\a)                               ; => 3
(string-index "hello" #\l)                                ; => 2
(string-index "hello" char-upper-case?)                   ; => #f
(string-index "hello" #\l 3)                              ; => 3
(string-index "hello" #\l 3 3)                            ; => #f
(string-rindex "hello" #\l)                               ; => 3
(string-skip "  a" #\space)                               ; => 2
(string-any char-numeric? "ab1")                          ; => #t
(string-every char-numeric? "12")                         ; => #t
(string-every char-numeric? "")                           ; => #t
(string-filter char-alphabetic? "a1b2")                   ; => "ab"
(string-delete #\a "banana")                              ; => "bnn"
(string-fold cons '() "abc")                              ; => (#\c #\b #\a)
(string-trim-left "xxabc" (lambda (c) (char=? c #\x)))    ; => "abc"
(string-trim-right "abcxx" (lambda (c) (char=? c #\x)))   ; => "abc"
(string-trim "xabcxx" (lambda (c) (char=? c #\x)))        ; => "abc"
(string-trim "xxx" (lambda (c) (char=? c #\x)))           ; => ""
(let ((sb (string-builder))) (sb #\a) (sb "bc") (sb))     ; => "abc"
(string-trim "  a ")                                      ; => "a"
