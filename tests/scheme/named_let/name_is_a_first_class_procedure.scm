(let walk ((tree '(1 (2 3) (4 (5)))))
  (if (pair? tree) (apply + (map walk tree)) (if (null? tree) 0 tree)))  ; => 15
