(let ((vec (vector 0 '(2 2 2 2) "Anna")))
  (vector-set! vec 1 '("Sue" "Sue"))
  vec)                                  ; => #(0 ("Sue" "Sue") "Anna")
(vector-ref #(1 1 2 3 5 8 13 21) 5)     ; => 8
