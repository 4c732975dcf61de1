(define (refused text) (guard (e ((read-error? e) #t) (else (list text e))) (let ((x (read (open-input-string text)))) (list text x))))
(define (all-refused texts) (let loop ((l texts) (bad '())) (if (null? l) bad (let ((r (refused (car l)))) (loop (cdr l) (if (eq? r #t) bad (cons r bad)))))))
(all-refused '("(1 . )" "( . 1)" "(1 . 2 3)" "(1 . 2 . 3)" ")" "]" "(1]" "[1)" "." "(1 2" "[1" "#(1" "#u8(1" "#(1 . 2)" "#u8(1 . 2)" "'" "`" "," ",@" "(quote . '"))  ; => ()
(all-refused '("#t#f" "#a" "#true1" "#falsey" "#\\foo" "#\\x110000" "#\\xD800" "#" "#\\" "#<foo>" "#!foo" "{" "}" "\\" "#;" "(#;)" "#;)" "#|" "#| #| |#"))  ; => ()
(all-refused '("\"abc" "\"\\q\"" "\"\\x41\"" "\"\\x;\"" "\"\\x110000;\"" "\"\\xD800;\"" "|abc" "|a\\q|" "|\\x41|"))  ; => ()
(all-refused '("#u8(256)" "#u8(a)" "#u8(-1)" "#u8(1.0)" "#u8(\"a\")" "#x" "#e" "#xg" "#b2" "#o8" "#d1a" "#e#e1" "#x#b1" "#e+nan.0" "#1#" "#0=#0#" "(#0# #0=a)" "#0="))  ; => ()
(eof-object? (read (open-input-string "")))  ; => #t
(eof-object? (read (open-input-string " ; c\n #| x |# #;y ")))  ; => #t
(let ((p (open-input-string "a b(c)\"d\"|e|'f #\\g 1;x\n2"))) (let loop ((r '())) (let ((x (read p))) (if (eof-object? x) (reverse r) (loop (cons x r))))))  ; => (a b (c) "d" e 'f #\g 1 2)
(let* ((p (open-input-string "(a)b c")) (x (read p)) (c (read-char p))) (list x c (read p)))  ; => ((a) #\b c)
(let ((p (open-input-string "#!fold-case ABC #!no-fold-case ABC"))) (let* ((a (read p)) (b (read p))) (list a b)))  ; => (abc ABC)
(read (open-input-string "#;(a b) c"))  ; => c
(read (open-input-string "#0=(a . #0#)"))  ; => #0=(a . #0#)
(let ((p (open-input-string "#d1 #x-f/2 +i 'a `(b ,c ,@d)"))) (let* ((a (read p)) (b (read p)) (c (read p)) (d (read p)) (e (read p))) (list a b c d e)))  ; => (1 -15/2 +i (quote a) (quasiquote (b (unquote c) (unquote-splicing d))))
