; Other_Alphabetic: dependent vowels and the like, which have categories Mn and Mc.
(map char-alphabetic? '(#\x0345 #\x093E #\x0BBE #\x0E31 #\x1F130))
; => (#t #t #t #t #t)
; Marks that only change a letter are not alphabetic.
(map char-alphabetic? '(#\x0300 #\x0301 #\x094D #\x20DD #\x034F))
; => (#f #f #f #f #f)
