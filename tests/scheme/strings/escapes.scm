"a\tb\\c\"d"                            ; => "a\tb\\c\"d"
(string-length "\x41;\n")               ; => 2
"\x41;bc"                               ; => "Abc"
"line \
   joined"                              ; => "line joined"
