(case (* 2 3)
  ((2 3 5 7) 'prime)
  ((1 4 6 8 9) 'composite))             ; => composite
(case (car '(c d))
  ((a e i o u) 'vowel)
  ((w y) 'semivowel)
  (else => (lambda (x) x)))             ; => c
(case "a" (("a") 'same) (else 'other))  ; => other
(case 1.0 ((1) 'exact) (else 'other))   ; => other
(case #\a ((#\a) => (lambda (c) (list c))))  ; => (#\a)
