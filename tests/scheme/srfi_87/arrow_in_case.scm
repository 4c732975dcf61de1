(case (car '(c d)) ((a e i o u) 'vowel) ((w y) 'semivowel) (else => (lambda (x) x)))       ; => c
(case 3 ((1 2) 'low) ((3 4) => (lambda (n) (* n n))) (else 'high))     ; => 9
(case 9 ((1) => list) (else => list))   ; => (9)
