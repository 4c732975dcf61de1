(map char->integer '(#\alarm #\backspace #\delete #\escape #\newline #\null #\return #\space #\tab)) ; => (7 8 127 27 10 0 13 32 9)
(map char->integer '(#\x41 #\x3bb #\x0 #\x10FFFF #\λ #\x #\X #\( #\) #\; #\" #\# #\\ #\' #\| #\a #\A)) ; => (65 955 0 1114111 955 120 88 40 41 59 34 35 92 39 124 97 65)
(char->integer #\ ) ; => 32
(list #\a) ; => (#\a)
(list #\() ; => (#\()
(eq? #t #true) ; => #t
(eq? #f #false) ; => #t
(map (lambda (c) (let ((p (open-output-string))) (write c p) (get-output-string p))) (list #\a #\space #\newline #\x7f #\x0 #\λ #\( #\x1 #\alarm #\tab))
; => ("#\\a" "#\\space" "#\\newline" "#\\delete" "#\\null" "#\\λ" "#\\(" "#\\x1" "#\\alarm" "#\\tab")
(list #T #F #True #FALSE)               ; => (#t #f #t #f)
(list #\x41 '#\x)                       ; => (#\A #\x)
