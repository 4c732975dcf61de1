(5 3)                                   ; error: 5
("text")                                ; error: text
('symbol 1)                             ; error: symbol
((list 1 2))                            ; error: (1 2)
(let ((f #f)) (f))                      ; error: #f
