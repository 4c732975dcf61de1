(symbol? 'foo)                          ; => #t
(symbol? (car '(a b)))                  ; => #t
(symbol? "bar")                         ; => #f
(symbol? 'nil)                          ; => #t
(symbol? '())                           ; => #f
(symbol? #f)                            ; => #f
(symbol=? 'a 'a)                        ; => #t
(symbol=? 'a 'A)                        ; => #f
(symbol=? 'a 'a 'a)                     ; => #t
(symbol=? 'a 'a 'b)                     ; => #f
(symbol=? 'a "a")                       ; error: symbol=?
(symbol=? 'a 'b 3)                      ; error: symbol=?
