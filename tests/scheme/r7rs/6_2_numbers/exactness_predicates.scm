(exact? 3.0)                            ; => #f
(exact? #e3.0)                          ; => #t
(inexact? 3.)                           ; => #t
(inexact? 1/3)                          ; => #f
(exact? 1+2i)                           ; => #t
(exact? 1.0+2i)                         ; => #f
(inexact? 1+2.0i)                       ; => #t
(exact? 'a)                             ; error: exact?
(inexact? "1")                          ; error: inexact?
(exact-integer? 32)                     ; => #t
(exact-integer? 32.0)                   ; => #f
(exact-integer? 32/5)                   ; => #f
(exact-integer? (expt 10 50))           ; => #t
