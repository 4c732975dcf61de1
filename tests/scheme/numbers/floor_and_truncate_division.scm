(floor-quotient -7 2)                   ; => -4
(floor-remainder -7 2)                  ; => 1
(truncate-quotient -7 2)                ; => -3
(truncate-remainder -7 2)               ; => -1
