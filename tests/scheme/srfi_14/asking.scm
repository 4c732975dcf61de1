(define vowels (string->char-set "aeiou"))
(char-set= vowels (string->char-set "uoiea") (char-set-copy vowels))  ; => #t
(char-set= vowels (char-set #\a))       ; => #f
(char-set=)                             ; => #t
(char-set= vowels)                      ; => #t
(char-set<= (char-set #\a) vowels char-set:letter)  ; => #t
(char-set<= vowels (char-set #\a))      ; => #f
(char-set<= (char-set) vowels)          ; => #t
(char-set<=)                            ; => #t
(= (char-set-hash vowels) (char-set-hash (string->char-set "uoiea")))  ; => #t
(< -1 (char-set-hash vowels 101) 101)   ; => #t
(char-set-size vowels)                  ; => 5
(char-set-contains? vowels #\e)         ; => #t
(char-set-contains? vowels #\x)         ; => #f
(char-set-contains? vowels "e")         ; error: char-set-contains?
(char-set-contains? "aeiou" #\e)        ; error: expected a char-set
(char-set-count char-alphabetic? (string->char-set "a1b2"))  ; => 2
(char-set-every char-alphabetic? vowels)  ; => #t
(char-set-every char-alphabetic? (string->char-set "a1"))    ; => #f
(char-set-every char-alphabetic? (char-set))                 ; => #t
(char-set-any (lambda (c) (and (char-numeric? c) c)) (string->char-set "a1"))  ; => #\1
(char-set-any char-numeric? vowels)     ; => #f
