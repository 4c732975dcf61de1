(string->number "100")                  ; => 100
(string->number "100" 16)               ; => 256
(string->number "1e2")                  ; => 100.0
(string->number "-5")                   ; => -5
(string->number "+5")                   ; => 5
(string->number "1/2")                  ; => 1/2
(string->number "-4/6")                 ; => -2/3
(string->number "1.5e-3")               ; => 0.0015
(string->number ".5")                   ; => 0.5
(string->number "-.5")                  ; => -0.5
(string->number "5.")                   ; => 5.0
(string->number "1E2")                  ; => 100.0
(string->number "+inf.0")               ; => +inf.0
(string->number "-INF.0")               ; => -inf.0
(nan? (string->number "+nan.0"))        ; => #t
(string->number "00012")                ; => 12
(string->number "100000000000000000000000000000000")  ; => 100000000000000000000000000000000
(string->number "9007199254740993.0")   ; => 9007199254740992.0
(string->number "1e400")                ; => +inf.0
(string->number "1e-400")               ; => 0.0
(string->number "-0.0")                 ; => -0.0
(string->number 'a)                     ; error: string->number
(string->number "1" 'a)                 ; error: string->number
