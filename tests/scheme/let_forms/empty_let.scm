(let () 1 2 3)                          ; => 3
(let* () (define x 4) x)                ; => 4
