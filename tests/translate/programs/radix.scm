(display (number->string 255 16)) (display (number->string -10 2)) (display (string->number "ff" 16)) (display (string->number "1e3")) (display (string->number "abc"))
(display (string->number "-101" 2)) (display (number->string 1/3 2)) (display (string->number "zz" 36))
