; In (ice-9 match), list is a variable like any other.
(import (scheme base) (ice-9 match))
(match '(1 2 3) ((list a b) (+ list b))) ; => 4
(match '(1) ((list) (vector list))) ; => #(1)
(match-let (((a b) '(1 2))) (+ a b)) ; => 3
