(call/cc
 (lambda (k)
   (dynamic-wind
     (lambda () #f)
     (lambda () 'value)
     (lambda () (k 'from-after)))))     ; => from-after
