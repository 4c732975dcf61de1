((compose (lambda (x) (* x 2)) +) 1 2)                    ; => 6
((constantly 3) 1 2)                                      ; => 3
(list nil true false)                                     ; => (() #t #f)
(guard (e (#t (condition/report-string e))) (assert (= 1 2) 'x))  ; => "assertion failed x"
