(guard (outer (#t (list 'outer outer)))
  (guard (inner (#t (raise (list 'again inner))))
    (raise 'x)))                        ; => (outer (again x))
