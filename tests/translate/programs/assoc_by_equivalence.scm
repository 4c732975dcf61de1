(display (assoc 2.0 '((1 one) (2 two)) =))
(display (member 2.0 '(1 2 3) =))
(display (assoc "B" '(("a" . 1) ("b" . 2)) string-ci=?))
