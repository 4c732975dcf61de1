(display "before") (newline)
(exit 3)
(display "never")
