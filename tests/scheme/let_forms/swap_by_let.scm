(let ((a 1) (b 2))
  (let ((a b) (b a))
    (list a b)))                        ; => (2 1)
