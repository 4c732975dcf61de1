(import (scheme base) (srfi 26))
(map (cut + <> 1) '(1 2))               ; => (2 3)
((cute list 0 <...>) 1 2)               ; => (0 1 2)
