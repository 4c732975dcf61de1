(max 3 4)                               ; => 4
(max 3.9 4)                             ; => 4.0
(max 1)                                 ; => 1
(min 1/2 1/3)                           ; => 1/3
(min 1 2.0)                             ; => 1.0
(max 1 2 3.0 2)                         ; => 3.0
(max 5 1.0)                             ; => 5.0
(max 1/2 0.3)                           ; => 0.5
(nan? (max 1 +nan.0))                   ; => #t
(nan? (max +nan.0 1))                   ; => #t
(nan? (min 1 2 +nan.0))                 ; => #t
(max -inf.0 5)                          ; => 5.0
(min -inf.0 5)                          ; => -inf.0
(list (max 0.0 -0.0) (max -0.0 0.0) (min 0.0 -0.0) (min -0.0 0.0))  ; => (0.0 0.0 -0.0 -0.0)
(max 100000000000000000000 1)           ; => 100000000000000000000
(max)                                   ; error: at least 1 argument
(max 1 'a)                              ; error: max
(min 'a 1)                              ; error: min
(max 1+i 2)                             ; error: max
