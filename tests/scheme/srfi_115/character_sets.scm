(define (all sre str) (apply string-append (regexp-extract sre str)))
(all '("aeiou") "education")            ; => "euaio"
(all '(char-set "aeiou") "education")   ; => "euaio"
(all #\a "banana")                      ; => "aaa"
(all '(/ "acxz") "abcdwxyz")            ; => "abcxyz"
(all '(char-range #\a #\c "09") "abcd19")  ; => "abc19"
(all '(or alpha "_") "a_1")             ; => "a_"
(all '(~ alpha) "a_1")                  ; => "_1"
(all '(complement (or "a" "b") #\c) "abcde")  ; => "de"
(all '(- alpha ("aeiou")) "education")  ; => "dctn"
(all '(difference (/ "az") "a" (/ "mz")) "amblem")  ; => "ble"
(all '(& (/ "af") (/ "dz")) "abcdefg")  ; => "def"
(all '(and alpha (~ upper)) "aBcD")     ; => "ac"
(all char-set:digit "a1b2")             ; => "12"
(all '(/ #\a) "a")                      ; error: (/ #\a)
(all '(/ "za") "a")                     ; error: rise
(all '(& alpha "ab") "a")               ; error: "ab"
(define sample "aB1 \t_,$\x7;é٣ǅ\n")
(all 'any sample)                       ; => "aB1 \t_,$\x7;é٣ǅ\n"
(all 'nonl sample)                      ; => "aB1 \t_,$\x7;é٣ǅ"
(all 'ascii sample)                     ; => "aB1 \t_,$\x7;\n"
(map (lambda (name) (all name sample)) '(lower-case lower))        ; => ("aé" "aé")
(map (lambda (name) (all name sample)) '(upper-case upper))        ; => ("B" "B")
(map (lambda (name) (all name sample)) '(title-case title))        ; => ("ǅ" "ǅ")
(map (lambda (name) (all name sample)) '(alphabetic alpha))        ; => ("aBéǅ" "aBéǅ")
(map (lambda (name) (all name sample)) '(numeric num))             ; => ("1٣" "1٣")
(map (lambda (name) (all name sample)) '(alphanumeric alphanum alnum))  ; => ("aB1é٣ǅ" "aB1é٣ǅ" "aB1é٣ǅ")
(map (lambda (name) (all name sample)) '(punctuation punct))       ; => ("_," "_,")
(all 'symbol sample)                    ; => "$"
(map (lambda (name) (all name sample)) '(graphic graph))           ; => ("aB1_,$é٣ǅ" "aB1_,$é٣ǅ")
(map (lambda (name) (all name sample)) '(whitespace white space))  ; => (" \t\n" " \t\n" " \t\n")
(map (lambda (name) (all name sample)) '(printing print))          ; => ("aB1 \t_,$é٣ǅ\n" "aB1 \t_,$é٣ǅ\n")
(map (lambda (name) (all name sample)) '(control cntrl))           ; => ("\t\x7;\n" "\t\x7;\n")
(map (lambda (name) (all name sample)) '(hex-digit xdigit))        ; => ("aB1" "aB1")
(all '(w/ascii alnum) sample)           ; => "aB1"
(all '(w/ascii (~ alpha)) "aé1")        ; => "é1"
(all '(w/ascii (w/unicode alpha)) sample)  ; => "aBéǅ"
(all '(w/ascii punct) "!\"#%&'()*,-./:;?@[\\]_{}$+<=>^`|~")  ; => "!\"#%&'()*,-./:;?@[\\]_{}"
