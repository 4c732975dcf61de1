(define p (open-input-string "abc"))
(peek-char p)                           ; => #\a
(read-char p)                           ; => #\a
(read-string 5 p)                       ; => "bc"
(eof-object? (read-char p))             ; => #t
(eof-object? (peek-char p))             ; => #t
(eof-object? (read-string 1 p))         ; => #t
(eof-object? (read-line p))             ; => #t
(eof-object? (read p))                  ; => #t
(eof-object? (eof-object))              ; => #t
(eof-object? 'eof)                      ; => #f
(eof-object? '())                       ; => #f
(read-string 0 (open-input-string "abc"))  ; => ""
(define (lines text)
  (let ((p (open-input-string text)))
    (let loop ((all '()))
      (let ((line (read-line p)))
        (if (eof-object? line) (reverse all) (loop (cons line all)))))))
(lines "a\nb\n")                        ; => ("a" "b")
(lines "a\r\nb\rc\nd")                  ; => ("a" "b" "c" "d")
(lines "\n\n")                          ; => ("" "")
(lines "a\r\r\n\nb")                    ; => ("a" "" "" "b")
(lines "")                              ; => ()
(lines "no end")                        ; => ("no end")
(char-ready? (open-input-string "x"))   ; => #t
(char-ready? (open-input-string ""))    ; => #t
(read-string -1 (open-input-string "x"))  ; error: read-string
(read-string 1.5 (open-input-string "x"))  ; error: read-string
(read-char 'port)                       ; error: read-char
(define q (open-input-string "λx→∇"))
(let* ((a (read-char q)) (b (read-char q)) (c (read-string 2 q))) (list a b c))  ; => (#\λ #\x "→∇")
(let ((p (open-input-string "x y"))) (read p) (read-char p))  ; => #\space
(let ((p (open-input-string "(x)y"))) (read p) (read-char p))  ; => #\y
(let ((p (open-input-string "\"x\"y"))) (read p) (peek-char p))  ; => #\y
