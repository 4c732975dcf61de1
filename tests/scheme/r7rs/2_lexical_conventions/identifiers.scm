(define (name s) (symbol->string s))
(map name '(... + - ->x 1+ +.. -.. .+ -. +- -+ +@ -@ +a -a .a ..a -- ++ .. +.a -.a +.+ <=? ! $ % & * / : ~ ^ a.b a@ @a -> 1- 1a 1/x +ii -ii +inf.0x +nan +inf -inf.0a +e1 i +i5 1@))
(name '|foo bar|) ; => "foo bar"
(name '||) ; => ""
(name '|\x41;bc|) ; => "Abc"
(name '|a\nb\ttab\|\\|) ; => "a\nb\ttab|\\"
(name 'foo|BAR baz|qux) ; => "fooBAR bazqux"
(eq? '|hello| 'hello) ; => #t
(name '|H\x65;llo|) ; => "Hello"
(name '|\x3BB;|) ; => "λ"
(eq? '|\x3BB;| 'λ) ; => #t
(define |two words| 2)
|two words| ; => 2
(let ((|a| 1)) a) ; => 1
(eq? 'abc 'ABC) ; => #f
(let ((+.. 1) (-> 2) (1+x 3) (... 4)) (list +.. -> 1+x ...))  ; => (1 2 3 4)
(define (written x) (let ((port (open-output-string))) (write x port) (get-output-string port)))
(map written (list '|| '|a b| '|A| (string->symbol "1") (string->symbol "+1") '+ '- '... (string->symbol ".") '|a\|b| '|a\\b|))
; => ("||" "|a b|" "A" "|1|" "|+1|" "+" "-" "..." "|.|" "|a\\|b|" "|a\\\\b|")
(map written (map string->symbol '("+i" "-i" "+inf.0" "1+" "#foo" "a#" "a;b" "a\"b" "a'b" "λ" "\x0;" "a\nb" "-" "->" ".5" "1e5" "1e" "1/2" "1@2" "#")))
; => ("|+i|" "|-i|" "|+inf.0|" "1+" "|#foo|" "a#" "|a;b|" "|a\"b|" "|a'b|" "λ" "|\\x0;|" "|a\\nb|" "-" "->" "|.5|" "|1e5|" "1e" "|1/2|" "|1@2|" "|#|")
(map (lambda (s) (eq? s (read (open-input-string (written s))))) (map string->symbol '("" " " "." ".." "|" "\\" "1" "-1.5e3" "+nan.0" "a,b" "(" "#t" "\t" "é" "ab|cd" "`" "{" "#!eof" "+inf.0i" "x y z")))
; => (#t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t)
(symbol->string 'λ∇→½)                  ; => "λ∇→½"
