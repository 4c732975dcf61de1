(map (lambda (x) (if x 'true 'false))
     (list #t #f '() 0 "" 'nil (vector)))  ; => (true false true true true true true)
