(boolean=? #t #t)                       ; => #t
(boolean=? #f #f)                       ; => #t
(boolean=? #t #f)                       ; => #f
(boolean=? #f #f #f)                    ; => #t
(boolean=? #t #t #f)                    ; => #f
(boolean=? #t #f #f)                    ; => #f
(boolean=? 1 #t)                        ; error: boolean=?
(boolean=? #t #f 'a)                    ; error: boolean=?
(not)                                   ; error: not
(not 1 2)                               ; error: not
