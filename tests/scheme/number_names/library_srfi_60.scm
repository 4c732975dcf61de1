(import (scheme base) (srfi 60))
(list (logand 12 10) (logior 12 10) (logxor 12 10) (lognot 10))  ; => (8 14 6 -11)
(logtest 4 11)                          ; => #f
(bitwise-merge 1 2 4)                   ; => 4
(copy-bit-field 15 0 1 3)               ; => 9
(rotate-bit-field 4 3 0 4)              ; => 2
(reverse-bit-field 167 0 8)             ; => 229
(integer->list 5)                       ; => (#t #f #t)
(integer->list 5 4)                     ; => (#f #t #f #t)
(list->integer '(#t #t #f))             ; => 6
(booleans->integer #t #f #t)            ; => 5
