(import (except (scheme base) string-map string-for-each string-copy string-fill! string-copy! string->list)
        (only (scheme char) char-upcase char-numeric?)
        (srfi 13)
        (only (srfi 14) char-set:digit char-set:letter))
(string-map char-upcase "hello" 1 3)    ; => "EL"
(let ((seen '())) (string-for-each (lambda (c) (set! seen (cons c seen))) "abc" 1) seen)  ; => (#\c #\b)
(let ((seen '())) (string-for-each-index (lambda (i) (set! seen (cons i seen))) "abc") seen)  ; => (2 1 0)
(define s (string-copy "abcd"))
(string-map! char-upcase s 1 3)
s                                       ; => "aBCd"
(string-trim "  outside\n  ")           ; => "outside\n  "
(string-trim-right "  outside  ")       ; => "  outside"
(string-trim-both "  The outlook wasn't brilliant,  \n\r")  ; => "The outlook wasn't brilliant,"
(string-trim "xxabc" #\x 1)             ; => "abc"
(string-trim-both "12a21" char-set:digit 0 4)  ; => "a"
(string-pad "325" 5)                    ; => "  325"
(string-pad "71325" 5)                  ; => "71325"
(string-pad "8871325" 5)                ; => "71325"
(string-pad-right "abc" 5 #\.)          ; => "abc.."
(string-take "Pete Szilagyi" 6)         ; => "Pete S"
(string-drop "Pete Szilagyi" 6)         ; => "zilagyi"
(string-take-right "Beta rules" 5)      ; => "rules"
(string-drop-right "Beta rules" 5)      ; => "Beta "
(string-compare "The cat in the hat" "abcdefgh" values values values 4 6 2 4)  ; => 5
(string-compare-ci "The cat in the hat" "ABCDEFGH" values values values 4 6 2 4)  ; => 5
(string-compare "abc" "abd" list vector list)  ; => (2)
(string= "xabcx" "abc" 1 4)             ; => #t
(string<> "abc" "xabc" 0 3 1)           ; => #f
(list (string< "a" "b") (string> "a" "b") (string<= "a" "a") (string>= "a" "b"))  ; => (#t #f #t #f)
(list (string-ci= "A" "a") (string-ci<> "A" "a") (string-ci< "A" "b") (string-ci> "A" "b"))  ; => (#t #f #t #f)
(list (string-ci<= "A" "a") (string-ci>= "A" "b"))  ; => (#t #f)
(= (string-hash "xabc" 0 1) (string-hash "abc"))    ; => #t
(< -1 (string-hash "abc" 10) 10)        ; => #t
(= (string-hash-ci "ABC" 100) (string-hash-ci "abc" 100))  ; => #t
(string-prefix-length "abcx" "abcy")    ; => 3
(string-suffix-length-ci "xaBC" "yAbc") ; => 3
(string-prefix-length-ci "AB" "ab")     ; => 2
(string-suffix-length "xb" "yb")        ; => 1
(string-prefix-ci? "AB" "abc")          ; => #t
(string-suffix-ci? "BC" "abc")          ; => #t
(string-index "abc1" char-set:digit)    ; => 3
(string-index-right "a1b" char-numeric?)  ; => 1
(string-skip "abc1" char-set:letter)    ; => 3
(string-skip-right "1abc" char-set:letter)  ; => 0
(string-count "banana" #\a)             ; => 3
(string-contains "eek -- what a geek." "ee" 12 18)  ; => 15
(string-contains-ci "ABC" "bc")         ; => 1
(string-titlecase "--capitalize tHIS sentence.")    ; => "--Capitalize This Sentence."
(string-titlecase "greasy fried chicken" 2)         ; => "Easy Fried Chicken"
(string-upcase "abc" 1)                 ; => "BC"
(string-downcase "ABC" 0 2)             ; => "ab"
(define t (string-copy "abc def"))
(string-upcase! t 0 1)
t                                       ; => "Abc def"
(string-titlecase! t)
t                                       ; => "Abc Def"
(string-downcase! t)
t                                       ; => "abc def"
(string-upcase! (string-copy "ß"))      ; error: length
(string-reverse "Able was I ere I saw elba.")       ; => ".able was I ere I saw elbA"
(string-reverse "Who stole the spoons?" 14 20)      ; => "snoops"
(define r (string-copy "abc"))
(string-reverse! r)
r                                       ; => "cba"
(string-concatenate-reverse '(" must be" "Hello, I") " going.XXXX" 7)  ; => "Hello, I must be going."
(string-concatenate-reverse/shared '("b" "a"))  ; => "ab"
(string-concatenate '("a" "b"))         ; => "ab"
(string-concatenate/shared '("a" "b"))  ; => "ab"
(string-append/shared "a" "b")          ; => "ab"
(substring/shared "abc" 1)              ; => "bc"
(string-fold cons '() "abc")            ; => (#\c #\b #\a)
(string-fold-right cons '() "abc")      ; => (#\a #\b #\c)
(string-unfold null? car cdr '(#\a #\b) "-" (lambda (x) "!"))        ; => "-ab!"
(string-unfold-right null? car cdr '(#\a #\b) "-")  ; => "ba-"
(string-tabulate (lambda (i) (integer->char (+ i 97))) 3)  ; => "abc"
(xsubstring "abcdef" 2 8)               ; => "cdefab"
(xsubstring "abcdef" -2 4)              ; => "efabcd"
(define x (make-string 5 #\-))
(string-xcopy! x 1 "abc" 2 5)
x                                       ; => "-cab-"
(string-xcopy! x 0 "abc" 1)
x                                       ; => "bcab-"
(string-replace "The TCL programmer endured daily ridicule." "another miserable perl drone" 4 7 8 22)
; => "The miserable perl programmer endured daily ridicule."
(string-tokenize "Help make programs run, run, RUN!")  ; => ("Help" "make" "programs" "run," "run," "RUN!")
(string-filter char-set:digit "a1b2")   ; => "12"
(string-delete char-numeric? "a1b2")    ; => "ab"
(string-join '("foo" "bar" "baz") ":")  ; => "foo:bar:baz"
(string-join '("foo" "bar" "baz") ":" 'suffix)  ; => "foo:bar:baz:"
(string-every char-numeric? "12")       ; => #t
(string-any #\b "abc")                  ; => #t
(string-null? "")                       ; => #t
(reverse-list->string '(#\a #\B #\c))   ; => "cBa"
(define restarts (make-kmp-restart-vector "abab"))
restarts                                ; => #(-1 0 0 1)
(string-kmp-partial-search "abab" restarts "xxababx" 0)  ; => -6
(string-kmp-partial-search "abab" restarts "xxaba" 0)    ; => 3
(string-kmp-partial-search "abab" restarts "bx" 3)       ; => -1
(kmp-step "abab" restarts #\a 3 char=? 0)  ; => 1
