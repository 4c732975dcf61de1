(abs -7)                                ; => 7
(abs 7)                                 ; => 7
(abs -7/2)                              ; => 7/2
(abs -2.5)                              ; => 2.5
(abs -0.0)                              ; => 0.0
(abs -inf.0)                            ; => +inf.0
(abs (- (expt 10 30)))                  ; => 1000000000000000000000000000000
(nan? (abs +nan.0))                     ; => #t
(abs +i)                                ; error: abs
(abs 'a)                                ; error: abs
(magnitude -7)                          ; => 7
