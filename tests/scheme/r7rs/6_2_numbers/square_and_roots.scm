(square 42)                             ; => 1764
(square 2.0)                            ; => 4.0
(square 2/3)                            ; => 4/9
(square +i)                             ; => -1
(square 'a)                             ; error: square
(sqrt 9)                                ; => 3
(sqrt 16)                               ; => 4
(sqrt 2)                                ; => 1.4142135623730951
(sqrt -1)                               ; => +i
(sqrt -4)                               ; => +2i
(sqrt 1/4)                              ; => 1/2
(sqrt 16.0)                             ; => 4.0
(sqrt 0)                                ; => 0
(sqrt -0.0)                             ; => -0.0
(sqrt 3+4i)                             ; => 2+i
(sqrt -3-4i)                            ; => 1-2i
(sqrt +2i)                              ; => 1+i
(sqrt (expt 10 100))                    ; => 100000000000000000000000000000000000000000000000000
(sqrt (+ 1 (expt 10 400)))              ; => 1e200
(sqrt +inf.0)                           ; => +inf.0
(sqrt 'a)                               ; error: sqrt
