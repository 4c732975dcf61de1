;; What (chezscheme) exports is there, and the program may define some of it anew.
(import (chezscheme))
(define (assert x) (if x 'holds 'fails))
(assert (= 1 2)) ; => fails
(iota 3) ; => (0 1 2)
(format "~a-~s" 'a "b") ; => "a-\"b\""
(let-values ([(q r) (div-and-mod 17 5)]) (list q r)) ; => (3 2)
