(letrec ((a b) (b 1)) a)                ; error: b
