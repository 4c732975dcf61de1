(find even? '(1 2 3))                   ; => 2
(find even? '(3 1 4 1 5 9))             ; => 4
(find even? '(1 3))                     ; => #f
(find even? '(1 2 . 3))                 ; => 2
(find-tail even? '(3 1 37 -8 -5 0 0))   ; => (-8 -5 0 0)
(find-tail even? '(3 1 37 -5))          ; => #f
(take-while even? '(2 18 3 10 22 9))    ; => (2 18)
(take-while! even? (list 2 18 3 10))    ; => (2 18)
(drop-while even? '(2 18 3 10 22 9))    ; => (3 10 22 9)
(define (both thunk) (call-with-values thunk list))
(both (lambda () (span even? '(2 18 3 10 22 9))))             ; => ((2 18) (3 10 22 9))
(both (lambda () (break even? '(3 1 4 1 5 9))))               ; => ((3 1) (4 1 5 9))
(both (lambda () (span! even? (list 2 3 4))))                 ; => ((2) (3 4))
(both (lambda () (break! even? (list 1 2 3))))                ; => ((1) (2 3))
(any integer? '(a 3 b 2.7))             ; => #t
(any integer? '(a 3.1 b 2.7))           ; => #f
(any < '(3 1 4 1 5) '(2 7 1 8 2))       ; => #t
(any memq '(a b) '((c) (a b c)))        ; => (b c)
(any values '())                        ; => #f
(every integer? '(1 2))                 ; => #t
(every (lambda (x) (and (> x 0) x)) '(1 2 3))                 ; => 3
(every < '(1 2 9) '(2 3))               ; => #t
(every values '())                      ; => #t
(list-index even? '(3 1 4 1 5 9))       ; => 2
(list-index < '(3 1 4 1 5 9 2 5 6) '(2 7 1 8 2))              ; => 1
(list-index = '(3 1 4 1 5 9 2 5 6) '(2 7 1 8 2))              ; => #f
(memq 'c '(a b c d e))                  ; => (c d e)
(memq (list 'a) '(b (a) c))             ; => #f
(memv 101 '(100 101 102))               ; => (101 102)
(member (list 'a) '(b (a) c))           ; => ((a) c)
(member 2.0 '(1 2 3) =)                 ; => (2 3)
(member 5 '(1 7 9) <)                   ; => (7 9)
(find even? 5)                          ; error: find
(find-tail even? '(1 . 3))              ; error: find-tail
(any even? '(1 . 3))                    ; error: any
(every odd? '(1 . 3))                   ; error: every
(list-index even? '(1 . 3))             ; error: list-index
