((compose1 - sqrt) 16)                  ; => -4
((conjoin number? even?) 4)             ; => #t
((conjoin number? even?) 'a)            ; => #f
((disjoin number? symbol?) 'a)          ; => #t
(((curry cons) 1) 2)                    ; => (1 . 2)
((curry cons) 1 2)                      ; => (1 . 2)
((curry + 1) 2)                         ; => 3
(map (curry + 10) '(1 2 3))             ; => (11 12 13)
(map (curry * 2) '(1 2 3))              ; => (2 4 6)
(((curry list) 1 2) 3)                  ; => (1 2 3)
((curryr - 1) 10)                       ; => 9
((((curry (lambda (a b c) (list a b c))) 1) 2) 3)  ; => (1 2 3)
((curryr list 1 2) 3)                   ; => (3 1 2)
(and=> 4 sqrt)                          ; => 2
(and=> #f sqrt)                         ; => #f
(xor #t #f)                             ; => #t
(xor 1 2)                               ; => #f
(false? #f)                             ; => #t
(guarantee string? "a" 'f)              ; => "a"
(guarantee string? 5 'f)                ; error: f: wrong kind of operand, 5
