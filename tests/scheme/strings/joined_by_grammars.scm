(string-join '("foo" "bar" "baz") ":")                 ; => "foo:bar:baz"
(string-join '("foo" "bar" "baz") ":" 'suffix)         ; => "foo:bar:baz:"
(string-join '("foo" "bar" "baz") ":" 'prefix)         ; => ":foo:bar:baz"
(string-join '() ":")                                  ; => ""
(string-join '("") ":")                                ; => ""
(string-join '() ":" 'suffix)                          ; => ""
(string-join '("") ":" 'suffix)                        ; => ":"
(string-join '("foo" "bar" "baz"))                     ; => "foo bar baz"
(string-join '("a" "b") "+" 'strict-infix)             ; => "a+b"
(string-join '() "+" 'strict-infix)                    ; error: string-join
(string-join '("a") "+" 'other)                        ; error: string-join
(string-join '("a" b))                                 ; error: string-join
(string-concatenate-reverse '("c" "b" "a"))            ; => "abc"
(string-concatenate-reverse '("b" "a") "cde" 2)        ; => "abcd"
(string-append* '("a" "b"))                            ; => "ab"
(string-append* "x" '("a" "b"))                        ; => "xab"
