(import (scheme base) (srfi 143))
(list fx-width (= fx-greatest (- (+ fx-least 1))))    ; => (62 #t)
(fxbit-set? 2 5)                        ; => #t
(fxcopy-bit 0 4 #t)                     ; => 5
(list (fxbit-count 7) (fxbit-count -8)) ; => (3 3)
(fxbit-field-rotate 6 1 0 4)            ; => 12
(fxbit-field-reverse 11 0 4)            ; => 13
(call-with-values (lambda () (fxsqrt 17)) list)       ; => (4 1)
(fx+ fx-greatest 1)                     ; error: fx+
