(import (scheme base) (srfi 28) (srfi 98) (srfi 0))
(format "~a-~s" "x" "y")                ; => "x-\"y\""
(get-environment-variable "NO SUCH VARIABLE")       ; => #f
(list? (get-environment-variables))     ; => #t
(cond-expand ((or full-unicode srfi-0) 'yes) (else 'no))      ; => yes
