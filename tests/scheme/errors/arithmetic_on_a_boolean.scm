(+ #t 1)                                ; error: +
(+ 1 #f)                                ; error: +
(- #t)                                  ; error: -
(* 2 #t)                                ; error: *
