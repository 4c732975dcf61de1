(guard (e ((memv e '(1 2 3)))) (raise 2))  ; => (2 3)
