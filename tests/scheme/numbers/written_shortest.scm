(number->string 0.1)                    ; => "0.1"
(number->string (+ 0.1 0.2))            ; => "0.30000000000000004"
(number->string 100.0)                  ; => "100.0"
(number->string -0.5)                   ; => "-0.5"
