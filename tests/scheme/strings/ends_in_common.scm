(string-prefix-length "abcde" "abxy")   ; => 2
(string-suffix-length "xyz" "ayz")      ; => 2
(string-prefix-length-ci "ABc" "abd")   ; => 2
(string-suffix-length-ci "xYZ" "ayz")   ; => 2
(string-prefix? "ab" "abc")             ; => #t
(string-prefix? "xab" "abc" 1)          ; => #t
(string-suffix? "bc" "abc")             ; => #t
(string-prefix-ci? "AB" "abc")          ; => #t
(string-suffix-ci? "BC" "abc")          ; => #t
(string-prefix? 'a "abc")               ; error: string-prefix?
(string-prefix-length "abc" "abc" 4)    ; error: string-prefix-length
