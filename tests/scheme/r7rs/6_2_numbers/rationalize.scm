(rationalize (exact .3) 1/10)           ; => 1/3
(rationalize .3 1/10)                   ; => 0.3333333333333333
(rationalize 3/10 1/10)                 ; => 1/3
(rationalize 3/10 -1/10)                ; => 1/3
(rationalize -3/10 1/10)                ; => -1/3
(rationalize 1/2 0)                     ; => 1/2
(rationalize 5 1)                       ; => 4
(rationalize 1/10 1/5)                  ; => 0
(rationalize 3.14159 0.01)              ; => 3.142857142857143
(rationalize 1 +inf.0)                  ; => 0.0
(rationalize +inf.0 1)                  ; => +inf.0
(nan? (rationalize +inf.0 +inf.0))      ; => #t
(rationalize 'a 1)                      ; error: rationalize
(rationalize 1 1+i)                     ; error: rationalize
