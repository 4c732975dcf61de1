(string-append)                         ; => ""
(string-append "foo" "" "bar")          ; => "foobar"
(substring "hello" 1 3)                 ; => "el"
