(guard (e (#t 'not-here)) 1 2 3)        ; => 3
