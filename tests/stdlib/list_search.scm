(member 2.0 '(1 2 3) =)                                   ; => (2 3)
(member (list 'a) '(b (a) c))                             ; => ((a) c)
(member 101 '(100 101))                                   ; => (101)
(assoc 2.0 '((1 1) (2 4) (3 9)) =)                        ; => (2 4)
(assoc (list 'a) '(((a)) ((b))))                          ; => ((a))
(assoc 5 '((1 1)) =)                                      ; => #f
(filter even? '(1 2 3 4))                                 ; => (2 4)
(remove even? '(1 2 3 4))                                 ; => (1 3)
(call-with-values (lambda () (partition symbol? '(one 2 3 four))) list)  ; => ((one four) (2 3))
(delete 2 '(1 2 3 2))                                     ; => (1 3)
(delete 3 '(1 5 2 4) <)                                   ; => (1 2)
(delete-duplicates '(a b a c a b c z))                    ; => (a b c z)
(delete-duplicates '((a . 3) (b . 7) (c . 1) (a . 9) (b . 11)) (lambda (x y) (eq? (car x) (car y))))
; => ((a . 3) (b . 7) (c . 1))
(find even? '(1 2 3))                                     ; => 2
(find even? '(1 3))                                       ; => #f
(find-tail even? '(1 2 3))                                ; => (2 3)
(assp even? '((1 a) (2 b)))                               ; => (2 b)
(list-index even? '(3 1 4 1))                             ; => 2
(list-index < '(3 1 4) '(2 7 1))                          ; => 1
(list-index even? '(1))                                   ; => #f
(count even? '(1 2 4))                                    ; => 2
(count < '(1 2 4 8) '(2 4 6 8 10))                        ; => 3
(any integer? '(a 3 b 2.7))                               ; => #t
(any < '(3 1) '(2 7))                                     ; => #t
(any even? '())                                           ; => #f
(every + '(1 2) '(10 20))                                 ; => 22
(every even? '())                                         ; => #t
(every (lambda (x) (and (even? x) x)) '(2 4))             ; => 4
(ormap even? '(1 2))                                      ; => #t
(andmap even? '(1 2))                                     ; => #f
(take-while even? '(2 18 3 10))                           ; => (2 18)
(drop-while even? '(2 18 3 10))                           ; => (3 10)
(call-with-values (lambda () (span even? '(2 18 3 10))) list)  ; => ((2 18) (3 10))
(call-with-values (lambda () (break even? '(3 1 4 1))) list)  ; => ((3 1) (4 1))
(alist-delete 'a '((a . 1) (b . 2) (a . 3)))              ; => ((b . 2))
(alist-delete 2 '((1 . a) (2.0 . b)) =)                   ; => ((1 . a))

(define (condition thunk)
  (guard (e (#t (condition/report-string e))) (thunk)))
(condition (lambda () (filter even? 5)))                  ; => "filter: expected a list, got 5"
(condition (lambda () (find even? '(1 . 2))))             ; => "find: expected a list, got (1 . 2)"
(condition (lambda () (member 1 '(2 . 3) =)))             ; => "member: expected a list, got (2 . 3)"
(condition (lambda () (map + '(1) 5)))                    ; => "map: expected a list, got 5"
