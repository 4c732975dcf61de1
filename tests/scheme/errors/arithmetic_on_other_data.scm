(+ 'a 1)                                ; error: +
(+ "1" 2)                               ; error: +
(- '(1) 2)                              ; error: -
(* #(1) 2)                              ; error: *
(* "ab" 3)                              ; error: *
(+ car 1)                               ; error: +
(+ #\a 1)                               ; error: +
(+ '() 1)                               ; error: +
