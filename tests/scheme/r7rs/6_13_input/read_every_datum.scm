(define (from text) (read (open-input-string text)))
(from "foo")                            ; => foo
(from "  ; comment\n foo")              ; => foo
(from "#| a #| nested |# b |# foo")     ; => foo
(from "#;(gone) foo")                   ; => foo
(from "#; #;a b c")                     ; => c
(from "(a #;b c #| d |# . e)")          ; => (a c . e)
(from "(1 -2.5 1/2 #xff #e1.5 1e3 +i)")  ; => (1 -2.5 1/2 255 3/2 1000.0 +i)
(from "(#t #f #true #false)")           ; => (#t #f #t #f)
(from "(#\\a #\\space #\\newline #\\x41 #\\( #\\λ #\\;)")  ; => (#\a #\space #\newline #\A #\( #\λ #\;)
(from "\"a\\n\\t\\\"\\\\\\x41; \\  \n   b\"")  ; => "a\n\t\"\\A b"
(from "|a b|")                          ; => |a b|
(symbol->string (from "|a\\x41;\\n|"))  ; => "aA\n"
(from "#(1 (2) #(3))")                  ; => #(1 (2) #(3))
(from "#u8(0 255)")                     ; => #u8(0 255)
(from "'a")                             ; => (quote a)
(from "`(a ,b ,@c)")                    ; => (quasiquote (a (unquote b) (unquote-splicing c)))
(from "()")                             ; => ()
(from "( )")                            ; => ()
(from "(a . (b . (c)))")                ; => (a b c)
(from "[a b]")                          ; => (a b)
(from "#!fold-case ABC")                ; => abc
(from "#!fold-case #!no-fold-case ABC")  ; => ABC
(let ((x (from "#0=(a b . #0#)"))) (eq? x (cddr x)))  ; => #t
(let ((x (from "(#1=(1 2) #1#)"))) (eq? (car x) (cadr x)))  ; => #t
(let ((x (from "#0=#(a #0#)"))) (eq? x (vector-ref x 1)))  ; => #t
(let ((x (from "(#0=\"s\" #0#)"))) (eq? (car x) (cadr x)))  ; => #t
(eof-object? (from ""))                 ; => #t
(eof-object? (from "  ; only a comment"))  ; => #t
(eof-object? (from "#| only |#"))       ; => #t
(eof-object? (from "#;datum"))          ; => #t
(define (fails text) (guard (e ((read-error? e) 'read-error)) (from text)))
(map fails '("(" "(a" "(a ." "#(" "\"a" "|a" "#|" "'" "," "#;" ")" "#<a>" "(. a)" "(a . b c)" "#1#" "#\\nosuch" "\"\\q\"" "#u8(a)"))
; => (read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error read-error)
(let ((p (open-input-string "1 2 (3")))
  (let* ((a (read p)) (b (read p)) (c (guard (e ((read-error? e) 'incomplete)) (read p)))) (list a b c)))  ; => (1 2 incomplete)
