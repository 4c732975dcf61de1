(let-values (((a . rest) (values 1 2 3))
             (all (values 4 5)))
  (list a rest all))                    ; => (1 (2 3) (4 5))
