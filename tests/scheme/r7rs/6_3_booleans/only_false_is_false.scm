(map (lambda (x) (if x 'true 'false)) (list 0 0.0 "" #\a '() #() 'nil (if #f #f) #f))
; => (true true true true true true true true false)
(and 0 '() 'last)                       ; => last
(or #f '())                             ; => ()
