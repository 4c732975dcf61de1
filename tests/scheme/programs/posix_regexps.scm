;; Guile's (ice-9 regex).
(match:substring (string-match "[0-9]+" "abc123def")) ; => "123"
(string-match "^x" "abc") ; => #f
(let ((m (string-match "b+" "aabbcc")))
  (list (match:start m) (match:end m) (match:prefix m) (match:suffix m) (match:count m))) ; => (2 4 "aa" "cc" 1)
(match:substring (string-match "^([[:alpha:]]+), ([^ ]+)$" "Hello, World") 2) ; => "World"
(match:substring (string-match "a|ab|abc" "xabcd")) ; => "abc"
(match:substring (string-match "(foo|bar){2,3}" "xfoobarfoobar")) ; => "foobarfoo"
(match:substring (regexp-exec (make-regexp "HELLO" regexp/icase) "say hello")) ; => "hello"
(map match:substring (list-matches "[a-z]+" "foo bar baz")) ; => ("foo" "bar" "baz")
(map match:start (list-matches "a*" "baac")) ; => (0 1 4)
(fold-matches "[0-9]" "a1b2" 0 (lambda (m count) (+ count 1))) ; => 2
(regexp-substitute #f (string-match "([a-z]+) ([a-z]+)" "hi foo bar!") 'pre 2 " " 1 'post) ; => "foo hi bar!"
(regexp-substitute/global #f "[aeiou]" "hello world" 'pre "*" 'post) ; => "h*ll* w*rld"
(regexp-substitute/global #f "a" "banana" 'pre (lambda (m) (string-upcase (match:substring m))) 'post) ; => "bAnAnA"
(regexp-substitute/global #f "a" "banana" 'pre "o") ; => "bo"
(regexp-quote "a.b") ; => "a\\.b"
(make-regexp "(a") ; error: unbalanced parentheses
(make-regexp "*a") ; error: a repetition of nothing
(make-regexp "[a") ; error: a set without its ]
(make-regexp "a{x}") ; error: a repetition that is no {n}
