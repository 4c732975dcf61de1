(- 3 4)                                 ; => -1
(- 3 4 5)                               ; => -6
(- 3)                                   ; => -3
(/ 3 4 5)                               ; => 3/20
(/ 3)                                   ; => 1/3
(- 0.0)                                 ; => -0.0
(/ 6 4)                                 ; => 3/2
(/ 6 3)                                 ; => 2
(/ -1 -3)                               ; => 1/3
(/ 1 3.0)                               ; => 0.3333333333333333
(/ 0.0)                                 ; => +inf.0
(/ -1 0.0)                              ; => -inf.0
(/ 1.0 -0.0)                            ; => -inf.0
(/ 0 0.0)                               ; => +nan.0
(/ 0 1.5)                               ; => 0.0
(/ 1+2i 3+4i)                           ; => 11/25+2/25i
(/ 1 +i)                                ; => -i
(/ 1+i 1+i)                             ; => 1
(/ 1 0)                                 ; error: division by zero
(/ 0)                                   ; error: division by zero
(/ 1.0 0)                               ; error: division by zero
(/ 1+i 0)                               ; error: division by zero
(-)                                     ; error: at least 1 argument
(/)                                     ; error: at least 1 argument
(- 'a)                                  ; error: -
(/ 1 'a)                                ; error: /
