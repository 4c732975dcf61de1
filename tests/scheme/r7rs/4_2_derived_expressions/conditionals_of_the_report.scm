; Source: R7RS 4.2.1
(cond ((> 3 2) 'greater) ((< 3 2) 'less))                         ; => greater
(cond ((> 3 3) 'greater) ((< 3 3) 'less) (else 'equal))           ; => equal
(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f))               ; => 2
(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite))        ; => composite
(case (car '(c d)) ((a e i o u) 'vowel) ((w y) 'semivowel) (else => (lambda (x) x)))  ; => c
(and (= 2 2) (> 2 1))                   ; => #t
(and (= 2 2) (< 2 1))                   ; => #f
(and 1 2 'c '(f g))                     ; => (f g)
(and)                                   ; => #t
(or (= 2 2) (> 2 1))                    ; => #t
(or (= 2 2) (< 2 1))                    ; => #t
(or #f #f #f)                           ; => #f
(or (memq 'b '(a b c)) (/ 3 0))         ; => (b c)
(or)                                    ; => #f
(when (= 1 1.0) (display "1") (display "2"))  ; prints: 12
(unless (= 1 1.0) (display "1") (display "2"))
(unless (= 1 2) 'a 'b)                  ; => b
(when #f (car '()))
(cond (#f 1))
(cond-expand (full-unicode 'unicode) (else 'ascii))  ; => unicode
(cond-expand ((and r7rs (not no-such-feature)) 1) (else 2))  ; => 1
(cond-expand ((or no-such-feature (library (scheme base))) 1 2))  ; => 2
(cond-expand ((library (no such library)) 1) (else 2))  ; => 2
