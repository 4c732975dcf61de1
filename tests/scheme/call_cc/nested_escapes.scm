(call/cc
 (lambda (outer)
   (+ 1 (call/cc
         (lambda (inner)
           (+ 10 (outer (inner 100))))))))  ; => 101
