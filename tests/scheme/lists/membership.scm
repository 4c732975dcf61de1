(memq 'c '(a b c d e))                  ; => (c d e)
(memq (list 'a) '(b (a) c))             ; => #f
(member (list 'a) '(b (a) c))           ; => ((a) c)
(member "B" '("a" "b" "c") string-ci=?) ; => ("b" "c")
(memv 101 '(100 101 102))               ; => (101 102)
