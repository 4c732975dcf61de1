(string-for-each (lambda (c) (display (char-upcase c)) (display "-")) "hello")
(string-for-each (lambda (a b) (display (list a b))) "abc" "xy")
