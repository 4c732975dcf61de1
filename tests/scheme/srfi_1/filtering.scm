(filter even? '(0 7 8 8 43 -4))         ; => (0 8 8 -4)
(remove even? '(0 7 8 8 43 -4))         ; => (7 43)
(filter! even? (list 0 7 8))            ; => (0 8)
(remove! even? (list 0 7 8))            ; => (7)
(call-with-values (lambda () (partition symbol? '(one 2 3 four five 6))) list)     ; => ((one four five) (2 3 6))
(call-with-values (lambda () (partition! odd? (list 1 2 3))) list)                 ; => ((1 3) (2))
(filter even? '(2 . 4))                 ; error: filter
(remove even? '(2 . 4))                 ; error: remove
(partition even? '(2 . 4))              ; error: partition
(filter even? 5)                        ; error: filter
