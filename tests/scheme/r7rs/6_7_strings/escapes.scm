(write (string #\" #\\ #\newline #\tab #\return #\x7 #\x8 #\a #\x0 #\λ))  ; prints: "\"\\\n\t\r\a\ba\x0;λ"
"\x41;bc"                               ; => "Abc"
"a\
   b"                                   ; => "ab"
"a   \   
   b"                                   ; => "a   b"
(string-length "\x03BB;\x1F600;")       ; => 2
"The word \"recursion\" has many meanings."  ; => "The word \"recursion\" has many meanings."
(string-length "line 1
line 2")                                ; => 13
