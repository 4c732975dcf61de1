(vector-map cadr '#((a b) (d e) (g h))) ; => #(b e h)
(vector-map (lambda (n) (expt n n)) #(1 2 3 4 5))  ; => #(1 4 27 256 3125)
(vector-map * #(1 2) #(10 20 30))       ; => #(10 40)
(vector-map + #(1 2) #(10 20) #(100))   ; => #(111)
(vector-map car #())                    ; => #()
(let ((count 0))
  (vector-map (lambda (ignored) (set! count (+ count 1)) count) '#(a b)))  ; => #(1 2)
(vector-map car '(1 2))                 ; error: vector-map
(vector-map + #(1 2) '(1 2))            ; error: vector-map
(vector-map + '(1 2) #(1 2))            ; error: vector-map
(vector-map + #(1) #(1) "a")            ; error: vector-map
(vector-map car)                        ; error: vector-map
