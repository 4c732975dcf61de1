; the results are Chez Scheme's, except where a source is named
(format #f "~a ~s ~a" "a" "b" #\c)      ; => "a \"b\" c"
(format "~a and ~a" 1 2)                ; => "1 and 2"
(format #f "Hello, ~a" "World!")        ; => "Hello, World!"  SRFI 28
(format #f "Error, list is too short: ~s~%" '(one "two" 3))  ; => "Error, list is too short: (one \"two\" 3)\n"  SRFI 28
(format #f "~5d|~5,'0d|~,2f|~6,2f" 3 4 3.14159 2.5)  ; => "    3|00004|3.14|  2.50"
(format #f "~b ~o ~x ~d" 5 8 255 10)    ; => "101 10 ff 10"
(format #f "~:d ~@d ~,,'.,4:d" 1234567 5 123456789)  ; => "1,234,567 +5 1.2345.6789"
(format #f "~10a|~10@a|" "ab" "cd")     ; => "ab        |        cd|"
(format #f "~{~a~^, ~}" '(1 2 3))       ; => "1, 2, 3"
(format #f "~{~a=~a ~}" '(a 1 b 2))     ; => "a=1 b=2 "
(format #f "~:{~a=~a;~}" '((a 1) (b 2)))  ; => "a=1;b=2;"
(format #f "~@{~a,~}" 1 2 3)            ; => "1,2,3,"
(format #f "~{~a~}" '())                ; => ""
(format #f "~r ~:r ~@r" 42 42 42)       ; => "forty-two forty-second XLII"
(format #f "~r" 1042)                   ; => "one thousand forty-two"
(format #f "~3r" 9)                     ; => "100"
(format #f "~e ~g ~f" 12345.678 12345.678 3)  ; => "1.2345678e+4 12345.678 3.0"
(format #f "~8,3f|~e|~,3e" 1/3 1 12345.678)  ; => "   0.333|1.0e+0|1.235e+4"
(format #f "~p ~p ~@p ~@p" 1 2 1 2)     ; => " s y ies"
(format #f "~d dog~:p" 3)               ; => "3 dogs"
(format #f "~[zero~;one~:;many~] ~[zero~;one~:;many~] ~:[f~;t~]" 5 1 #t)  ; => "many one t"
(format #f "~?" "~a-~a" '(1 2))         ; => "1-2"
(format #f "~(ABC~) ~:@(abc~) ~:(hello world~) ~@(hELLO~)")  ; => "abc ABC Hello World Hello"
(format #f "~a~10tx" 1)                 ; => "1         x"
(format #f "~*~a ~:*~a" 1 2)            ; => "2 2"
(format #f "~v,'*d" 5 3)                ; => "****3"
(format #f "~~ ~2%~&x~&" )              ; => "~ \n\nx\n"
(format #f "~a ~
            b" 1)                       ; => "1 b"
(format #f "~$" 3.14159)                ; => "3.14"
(format #f "~6,2F|~1,2F" 1/3 4321)      ; => "  0.33|4321.00"  SRFI 48
(format #f "~1,2F" (make-rectangular 0 1.975))  ; => "0.00+1.98i"
(format #f "~c~@c" #\a #\a)             ; => "a#\\a"
(format #t "to the port ~a~%" 1)        ; prints: to the port 1
(printf "~a ~v~n" "x" "y")              ; prints: x "y"
(format #f "~a")                        ; error: fewer operands
(format #f "~a" 1 2)                    ; error: more operands
(format #f "~j" 1)                      ; error: unknown directive ~j
(format #f "~{~a" '(1))                 ; error: ~} is missing
(format #f "end~")                      ; error: ends in a tilde
(format #f "~{x~}" '(1))                ; error: uses no operand
(format #f "~x" 1.5)                    ; error: expected an exact integer
(format #f "~d" 'a)                     ; error: expected a number
(format #f "~,2f" "x")                  ; error: expected a real number
(format #f "~@r" 0)                     ; error: Roman numerals
