(let ((if list))
  (if 1 2 3))                           ; => (1 2 3)
