(+ "a" "b")                             ; error: +
(+ '(1) '(2))                           ; error: +
(+ #(1) #(2))                           ; error: +
(+ #u8(1) #u8(2))                       ; error: +
