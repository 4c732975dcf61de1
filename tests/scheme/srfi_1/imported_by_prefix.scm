(import (scheme base) (prefix (only (srfi 1) fold filter) list:) (rename (srfi 8) (receive bind)))
(list:fold cons '() '(1 2))             ; => (2 1)
(bind (a . b) (values 1 2) (list a b))  ; => (1 (2))
(fold cons '() '(1 2))                  ; error: fold is not
