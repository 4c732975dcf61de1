(apply + 1)                             ; error: apply
(apply + 1 2)                           ; error: apply
(apply + '(1 . 2))                      ; error: apply
(apply 5 '())                           ; error: 5
