(import (except (scheme base) map) (srfi 1))
(map + '(1 2) '(10 20 30))              ; => (11 22)
(fold + 0 (iota 4))                     ; => 6
(member 2.0 '(1 2) =)                   ; => (2)
(vector-sort < #(2 1))                  ; error: vector-sort
