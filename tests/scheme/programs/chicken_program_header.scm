;; Chicken's libraries, among them one whose name is no list.
(import scheme (chicken string) srfi-1)
(conc 1 "a" 'b) ; => "1ab"
(string-intersperse '("a" "b") "-") ; => "a-b"
(last '(1 2 3)) ; => 3
