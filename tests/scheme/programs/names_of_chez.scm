(call/1cc (lambda (k) (+ 1 (k 42)))) ; => 42
(putprop 'apple 'colour 'red)
(getprop 'apple 'colour) ; => red
(getprop 'apple 'size) ; => #f
(property-list 'apple) ; => (colour red)
(remprop 'apple 'colour)
(property-list 'apple) ; => ()
(define-top-level-value 'made 5)
(top-level-value 'made) ; => 5
(top-level-bound? 'not-made) ; => #f
(exclusive-cond ((assv 1 '((1 . 2))) => cdr) (else 0)) ; => 2
(enumerate '(a b c)) ; => (0 1 2)
(char- #\c #\a) ; => 2
