(chop '(1 2 3 4 5) 2) ; => ((1 2) (3 4) (5))
(string-chop "abcde" 2) ; => ("ab" "cd" "e")
(intersperse '(1 2 3) 'x) ; => (1 x 2 x 3)
(butlast '(1 2 3)) ; => (1 2)
(compress '(#t #f #t) '(a b c)) ; => (a c)
(alist-ref 'b '((a . 1) (b . 2))) ; => 2
(alist-ref "b" '(("a" . 1) ("b" . 2)) equal?) ; => 2
(alist-ref 'c '((a . 1)) eq? 'none) ; => none
(alist-update 'b 3 '((a . 1) (b . 2))) ; => ((a . 1) (b . 3))
(rassoc 2 '((a . 1) (b . 2))) ; => (b . 2)
(string-translate "hello" "el" "ip") ; => "hippo"
(string-translate "hello" "l") ; => "heo"
(string-translate* "a&b<c" '(("&" . "&amp;") ("<" . "&lt;"))) ; => "a&amp;b&lt;c"
(substring=? "hello" "help" 0 0 3) ; => #t
(substring-index "lo" "hello") ; => 3
((list-of? integer?) '(1 2)) ; => #t
((each list +) 1 2) ; => 3
(sprintf "~a+~s" 1 "x") ; => "1+\"x\""
(chop '(1 2) 0) ; error: chop: expected a number of at least 1
