(define (written x) (let ((p (open-output-string))) (write x p) (get-output-string p)))
(define (displayed x) (let ((p (open-output-string))) (display x p) (get-output-string p)))
(written 'abc)                          ; => "abc"
(written (string->symbol "a b"))        ; => "|a b|"
(written (string->symbol ""))           ; => "||"
(written (string->symbol "1"))          ; => "|1|"
(written (string->symbol "+1"))         ; => "|+1|"
(written (string->symbol "-"))          ; => "-"
(written (string->symbol "..."))        ; => "..."
(written (string->symbol "."))          ; => "|.|"
(written (string->symbol "a|b"))        ; => "|a\\|b|"
(written (string->symbol "a(b"))        ; => "|a(b|"
(written (string->symbol "#foo"))       ; => "|#foo|"
(written (string->symbol "a\nb"))       ; => "|a\\nb|"
(written (string->symbol "Hello"))      ; => "Hello"
(written 'λ)                            ; => "λ"
(written "a\"b\\c\n\t\r\a\b")           ; => "\"a\\\"b\\\\c\\n\\t\\r\\a\\b\""
(written "é→")                          ; => "\"é→\""
(written "\x1;")                        ; => "\"\\x1;\""
(map written '(#\a #\space #\newline #\tab #\return #\null #\delete #\escape #\alarm #\backspace #\( #\λ #\x1))
; => ("#\\a" "#\\space" "#\\newline" "#\\tab" "#\\return" "#\\null" "#\\delete" "#\\escape" "#\\alarm" "#\\backspace" "#\\(" "#\\λ" "#\\x1")
(written '(1 . 2))                      ; => "(1 . 2)"
(written '(1 (2 3) . #(4 "5")))         ; => "(1 (2 3) . #(4 \"5\"))"
(written '#u8(1 2))                     ; => "#u8(1 2)"
(written '())                           ; => "()"
(written '#())                          ; => "#()"
(written (list #t #f))                  ; => "(#t #f)"
(written (list 1.0 -0.5 1e21 1/3 +inf.0 -inf.0 +nan.0))  ; => "(1.0 -0.5 1e21 1/3 +inf.0 -inf.0 +nan.0)"
(displayed "a\"b")                      ; => "a\"b"
(displayed '("a" #\b (c "d")))          ; => "(a b (c d))"
(displayed '#("a" #\b))                 ; => "#(a b)"
(displayed (string->symbol "a b"))      ; => "a b"
(displayed #\newline)                   ; => "\n"
(define (with-newline x) (let ((p (open-output-string))) (newline p) (write-string x p) (newline p) (get-output-string p)))
(with-newline "x")                      ; => "\nx\n"
(let ((p (open-output-string))) (write-string "abcdef" p 2) (write-string "abcdef" p 0 2) (get-output-string p))  ; => "cdefab"
(write-string 'a)                       ; error: write-string: expected a string
(write-char "a")                        ; error: write-char
(write-string "abc" (open-output-string) 4)  ; error: write-string
(let ((p (open-output-string))) (flush-output-port p))
(flush-output-port (open-input-string ""))  ; error: flush-output-port
