(memq 'c '(a b c d e))                  ; => (c d e)
(memq 'a '(a b c))                      ; => (a b c)
(memq 'b '(a b c))                      ; => (b c)
(memq 'd '(a b c))                      ; => #f
(memq (list 'a) '(b (a) c))             ; => #f
(member (list 'a) '(b (a) c))           ; => ((a) c)
(member "B" '("a" "b" "c") string-ci=?) ; => ("b" "c")
(memv 101 '(100 101 102))               ; => (101 102)
(memv 1.5 '(1 1.5 2))                   ; => (1.5 2)
(memv 1.0 '(1 2))                       ; => #f
(memv 1/2 '(1/3 1/2))                   ; => (1/2)
(member 2.0 '(1 2 3) =)                 ; => (2 3)
(member 2 '())                          ; => #f
(member 2 '(1 2 3) (lambda (x y) (< x y)))  ; => (3)
(memq 'x '(a b . c))                    ; error: memq
(member 1 '(0 2 . 3) =)                 ; error: member
(memv 'x 5)                             ; error: memv
(let ((x (list 1 2 3))) (set-cdr! (cddr x) x) (car (member 3 x)))  ; => 3
(let ((x (list 1 2 3))) (set-cdr! (cddr x) x) (memv 4 x))  ; error: memv
