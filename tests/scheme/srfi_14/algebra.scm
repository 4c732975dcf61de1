(define (text set) (char-set->string set))
(define abc (string->char-set "abc"))
(define bcd (string->char-set "bcd"))
(text (char-set-adjoin abc #\z #\a))    ; => "abcz"
(text (char-set-adjoin! (char-set) #\z))  ; => "z"
(text (char-set-delete abc #\b #\z))    ; => "ac"
(text (char-set-delete! (char-set #\z) #\z))  ; => ""
(char-set-contains? (char-set-complement abc) #\a)  ; => #f
(char-set-contains? (char-set-complement abc) #\z)  ; => #t
(char-set= (char-set-complement! char-set:full) char-set:empty)  ; => #t
(text (char-set-union abc bcd))         ; => "abcd"
(text (char-set-union))                 ; => ""
(text (char-set-union! abc bcd))        ; => "abcd"
(text (char-set-intersection abc bcd))  ; => "bc"
(char-set= (char-set-intersection) char-set:full)   ; => #t
(text (char-set-intersection! abc bcd)) ; => "bc"
(text (char-set-difference abc bcd))    ; => "a"
(text (char-set-difference abc (char-set #\a) (char-set #\b)))  ; => "c"
(text (char-set-difference! abc bcd))   ; => "a"
(text (char-set-xor abc bcd))           ; => "ad"
(text (char-set-xor))                   ; => ""
(text (char-set-xor abc bcd (string->char-set "ae")))  ; => "de"
(text (char-set-xor! abc bcd))          ; => "ad"
(call-with-values (lambda () (char-set-diff+intersection abc bcd (char-set #\z)))
  (lambda (diff both) (list (text diff) (text both))))  ; => ("a" "bc")
(call-with-values (lambda () (char-set-diff+intersection! abc bcd))
  (lambda (diff both) (list (text diff) (text both))))  ; => ("a" "bc")
(text abc)                              ; => "abc"
(char-set-union abc "abc")              ; error: expected a char-set
