(string-take-while "12ab" char-numeric?)               ; => "12"
(string-drop-while "12ab" char-numeric?)               ; => "ab"
(string-take-while-right "ab12" char-numeric?)         ; => "12"
(string-drop-while-right "ab12" char-numeric?)         ; => "ab"
(call-with-values (lambda () (string-span "12ab" char-numeric?)) list)   ; => ("12" "ab")
(call-with-values (lambda () (string-break "12ab" char-alphabetic?)) list)  ; => ("12" "ab")
(call-with-values (lambda () (string-partition char-numeric? "a1b2")) list)  ; => ("12" "ab")
(string-tokenize "Help make programs run, run, RUN!")  ; => ("Help" "make" "programs" "run," "run," "RUN!")
(string-tokenize "1, 22; 333" char-numeric?)           ; => ("1" "22" "333")
(string-segment "abcde" 2)                             ; => ("ab" "cd" "e")
(burst-string "a  b c" #\space #f)                     ; => ("a" "" "b" "c")
(burst-string "a  b c" #\space #t)                     ; => ("a" "b" "c")
(define s (string-copy "abc"))
(string-map! char-upcase s 1)
s                                                      ; => "aBC"
(string-reverse! s)
s                                                      ; => "CBa"
(string-take-while 'abc char-numeric?)                 ; error: string-take-while
(string-tokenize "abc" 5)                              ; error: string-tokenize
