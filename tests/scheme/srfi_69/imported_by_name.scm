(import (scheme base) (srfi 69))
(define t (make-hash-table string=? string-hash))
(hash-table-set! t "a" 1)
(hash-table->alist t)                   ; => (("a" . 1))
hash-table-union!                       ; error: hash-table-union!
