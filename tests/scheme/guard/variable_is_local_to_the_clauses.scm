(define e 'global)
(guard (e (#t #f)) (raise 1))           ; => #f
e                                       ; => global
