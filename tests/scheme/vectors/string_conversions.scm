(string->vector "ABC")                  ; => #(#\A #\B #\C)
(vector->string #(#\1 #\2 #\3))         ; => "123"
