(use srfi-1 srfi-13)
(string-index "hello" #\l) ; => 2
(print "a" 1) ; prints: a1
