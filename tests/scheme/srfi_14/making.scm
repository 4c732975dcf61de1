(define (text set) (char-set->string set))
(text (char-set #\c #\a #\b #\a))       ; => "abc"
(char-set->list (char-set #\b #\a))     ; => (#\a #\b)
(char-set? (char-set))                  ; => #t
(char-set? "abc")                       ; => #f
(text (list->char-set '(#\b #\a)))      ; => "ab"
(text (list->char-set '(#\b #\a) (char-set #\z)))   ; => "abz"
(text (list->char-set! '(#\b) (char-set #\z)))      ; => "bz"
(text (string->char-set "hello"))       ; => "ehlo"
(text (string->char-set "hi" (char-set #\z)))       ; => "hiz"
(text (string->char-set! "hi" (char-set #\z)))      ; => "hiz"
(text (ucs-range->char-set 97 100))     ; => "abc"
(text (ucs-range->char-set 97 97))      ; => ""
(text (ucs-range->char-set 97 99 #f (char-set #\z)))   ; => "abz"
(text (ucs-range->char-set! 97 99 #t (char-set #\z)))  ; => "abz"
(char-set-size (ucs-range->char-set #xd7ff #xe001))    ; => 2
(ucs-range->char-set #xd7ff #xe001 #t)  ; error: ucs-range->char-set
(ucs-range->char-set 100 97)            ; error: ucs-range->char-set
(text (->char-set #\x))                 ; => "x"
(text (->char-set "xy"))                ; => "xy"
(text (->char-set (char-set #\x)))      ; => "x"
(->char-set 5)                          ; error: ->char-set
(text (char-set-copy (char-set #\x)))   ; => "x"
(text (char-set-filter char-numeric? (string->char-set "a1b2")))                  ; => "12"
(text (char-set-filter char-numeric? (string->char-set "a1b2") (char-set #\z)))   ; => "12z"
(text (char-set-filter! char-numeric? (string->char-set "a1b2") (char-set #\z)))  ; => "12z"
(text (char-set-unfold car null? cdr '(#\a #\b)))   ; => "ab"
(text (char-set-unfold car null? cdr '(#\a #\b) (char-set #\z)))   ; => "abz"
(text (char-set-unfold! car null? cdr '(#\a #\b) (char-set #\z)))  ; => "abz"
(char-set #\a "b")                      ; error: char-set: expected a character
(string->char-set 'a)                   ; error: string->char-set
(list->char-set '(1))                   ; error: list->char-set
