(vector 'a 'b 'c)                       ; => #(a b c)
(vector-length #(1 2 3))                ; => 3
#(0 (2 2 2 2) "Anna")                   ; => #(0 (2 2 2 2) "Anna")
