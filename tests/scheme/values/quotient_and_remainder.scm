(call-with-values (lambda () (floor/ -5 2)) list)     ; => (-3 1)
(call-with-values (lambda () (truncate/ -5 2)) list)  ; => (-2 -1)
