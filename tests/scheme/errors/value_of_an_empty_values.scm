(+ 1 (values))                          ; error: +
(+ 1 (values 2 3))                      ; error: +
