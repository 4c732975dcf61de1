(exact 0.5)                             ; => 1/2
(exact 3.0)                             ; => 3
(exact 0.1)                             ; => 3602879701896397/36028797018963968
(exact 1e18)                            ; => 1000000000000000000
(exact 1e20)                            ; => 100000000000000000000
(exact -0.0)                            ; => 0
(exact 1.5+2.5i)                        ; => 3/2+5/2i
(exact 5)                               ; => 5
(inexact 1/3)                           ; => 0.3333333333333333
(inexact 1+1/2i)                        ; => 1.0+0.5i
(inexact (expt 10 400))                 ; => +inf.0
(inexact (/ (+ (expt 10 400) 1) (expt 10 399)))       ; => 10.0
(inexact 2.5)                           ; => 2.5
(inexact 9007199254740993)              ; => 9007199254740992.0
(exact->inexact 1/4)                    ; => 0.25
(inexact->exact 0.25)                   ; => 1/4
(exact +inf.0)                          ; error: exact
(exact -inf.0)                          ; error: exact
(exact +nan.0)                          ; error: exact
(exact 'a)                              ; error: exact
(inexact "1")                           ; error: inexact
