(round 7/2)                             ; => 4
(round 2.5)                             ; => 2.0
(round -2.5)                            ; => -2.0
(floor -4.3)                            ; => -5.0
(ceiling -4.3)                          ; => -4.0
(truncate -4.3)                         ; => -4.0
(round 7)                               ; => 7
