(call/cc
 (lambda (return)
   (do ((i 0 (+ i 1)))
       (#f)
     (if (> (* i i) 200) (return i)))))  ; => 15
