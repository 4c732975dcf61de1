(+ 'a)                                  ; error: +
(* "x")                                 ; error: *
(- 'a)                                  ; error: -
(/ 'a)                                  ; error: /
