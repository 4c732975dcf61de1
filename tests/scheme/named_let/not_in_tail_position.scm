(let loop ((n 5)) (if (= n 0) 1 (* n (loop (- n 1)))))  ; => 120
