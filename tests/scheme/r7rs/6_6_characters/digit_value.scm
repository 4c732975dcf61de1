(digit-value #\3)                       ; => 3
(digit-value #\x0664)                   ; => 4
(digit-value #\x0AE6)                   ; => 0
(digit-value #\x0EA6)                   ; => #f
(digit-value #\a)                       ; => #f
(digit-value #\x1D7D9)                  ; => 1
(digit-value #\xFF15)                   ; => 5
(digit-value #\²)                       ; => #f
(digit-value #\½)                       ; => #f
(digit-value 3)                         ; error: digit-value
; Every decimal digit of Unicode has a value, and nothing else has one.
(do ((k 0 (+ k 1))
     (wrong 0 (if (eqv? k #xD800) wrong
                  (let ((c (integer->char k)))
                    (if (eq? (char-numeric? c) (and (digit-value c) #t)) wrong (+ wrong 1))))))
    ((= k #xD800) wrong))               ; => 0
