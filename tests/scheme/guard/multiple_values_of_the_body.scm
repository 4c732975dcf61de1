(call-with-values (lambda () (guard (e (#t 0)) (values 1 2))) list)  ; => (1 2)
