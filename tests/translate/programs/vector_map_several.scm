(display (vector-map + #(1 2 3) #(10 20 30)))
(display (vector-map (lambda (a b) (* a b)) #(1 2) #(3 4 5)))
(vector-for-each (lambda (a b) (display (+ a b))) #(1 2) #(3 4))
