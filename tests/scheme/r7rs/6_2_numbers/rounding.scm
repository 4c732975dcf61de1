(floor -4.3)                            ; => -5.0
(ceiling -4.3)                          ; => -4.0
(truncate -4.3)                         ; => -4.0
(round -4.3)                            ; => -4.0
(floor 3.5)                             ; => 3.0
(ceiling 3.5)                           ; => 4.0
(truncate 3.5)                          ; => 3.0
(round 3.5)                             ; => 4.0
(round 7/2)                             ; => 4
(round 7)                               ; => 7
(map round '(0.5 1.5 2.5 -0.5 -1.5 -2.5))             ; => (0.0 2.0 2.0 -0.0 -2.0 -2.0)
(map round '(1/2 3/2 5/2 -1/2 -3/2 -5/2))             ; => (0 2 2 0 -2 -2)
(map floor '(7/2 -7/2))                 ; => (3 -4)
(map ceiling '(7/2 -7/2))               ; => (4 -3)
(map truncate '(7/2 -7/2))              ; => (3 -3)
(ceiling -0.5)                          ; => -0.0
(floor +inf.0)                          ; => +inf.0
(nan? (round +nan.0))                   ; => #t
(round 1e300)                           ; => 1e300
(round 4503599627370497.5)              ; => 4503599627370498.0
(floor 'a)                              ; error: floor
(round 1+i)                             ; error: round
