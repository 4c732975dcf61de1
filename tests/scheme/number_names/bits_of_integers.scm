(list (logand 12 10) (logior 12 10) (logxor 12 10) (lognot 5))  ; => (8 14 6 -6)
(list (bit-and 12 10) (bit-or 12 10) (bit-xor 12 10) (bitwise-or 1 2))  ; => (8 14 6 3)
(list (ash 1 10) (ash 1024 -3) (ash -5 -1) (arithmetic-shift -1 70))  ; => (1024 128 -3 -1180591620717411303424)
(list (bitwise-arithmetic-shift-left 5 3) (bitwise-arithmetic-shift-right 40 3))  ; => (40 5)
(list (bit-set? 2 5) (logbit? 1 5) (bitwise-bit-set? 5 2) (logtest 4 5) (every-bit-set? 5 4))  ; => (#t #f #t #t #f)
(list (bit-count 255) (logcount -8) (bitwise-bit-count -8) (integer-length 255) (bitwise-length -8))  ; => (8 3 -4 8 3)
(list (first-set-bit 40) (first-set-bit 0) (bitwise-first-bit-set 1))  ; => (3 -1 0)
(bitwise-if 12 10 5)                    ; => 9
(list (copy-bit 0 0 #t) (copy-bit 2 7 #f) (bitwise-copy-bit 0 3 1))  ; => (1 3 8)
(list (bit-field 37 2 5) (bitwise-bit-field 255 2 5) (bit-extract 13 0 4))  ; => (1 7 13)
(list (bit-field-clear 42 1 4) (bit-field-set 42 1 4) (bit-field-replace 0 5 1 4))  ; => (32 46 10)
(list (bit-field-rotate 6 1 0 4) (bit-field-rotate 6 -1 0 4) (bit-field-reverse 11 0 4))  ; => (12 3 13)
(list (bit-swap 0 2 4) (bits->list 6) (list->bits '(#f #t #t)) (bits #t #f #t))  ; => (1 (#f #t #t) 6 5)
(bitwise-fold cons '() 87)              ; => (#t #f #t #f #t #t #t)
(bitwise-unfold (lambda (i) (= i 10)) even? (lambda (i) (+ i 1)) 0)  ; => 341
(logand 1 2.0)                          ; error: bitwise-and
(bit-field 5 3 1)                       ; error: before its start
(ash 1 1/2)                             ; error: arithmetic-shift
