(list 1 #;2 3) ; => (1 3)
(list #;1 2 #;(nested (list)) 3 #; spaced) ; => (2 3)
'(a . #;b c) ; => (a . c)
'(a #;b . c) ; => (a . c)
'(a . c #;b) ; => (a . c)
'(#;a) ; => ()
'#(#;a) ; => #()
'#(1 #;a 2 #;b) ; => #(1 2)
(list #;#;1 2 3) ; => (3)
(list #;#;#;1 2 3 4) ; => (4)
(list '#;1 2) ; => (2)
'#;a b ; => b
`(1 ,#;a (+ 1 1)) ; => (1 2)
(list #;'a 1) ; => (1)
(list #;"string ) (" 1) ; => (1)
(list #;#\) 1) ; => (1)
(list #;|) | 1) ; => (1)
(list #| block |# 1) ; => (1)
(list #| a #| nested |# b |# 1) ; => (1)
(list #||# 1 #|||# 2) ; => (1 2)
(list #| #| #| deep |# |# |# 1) ; => (1)
(list #| ; not a line comment |# 1) ; => (1)
(list 1 ; comment #| not
 2) ; => (1 2)
(list #; #| in between |# 1 2) ; => (2)
(list #;
 ; line
 1 2) ; => (2)
#;(error "never")
(list #;#u8(1 2) #;#(1) 5) ; => (5)
(+ 1 #;()2) ; => 3
(quote #;x y) ; => y
#u8(1 #;2 3) ; => #u8(1 3)
(let ((x 1) #;(y 2)) #;(display "no") x)  ; => 1
'#;a #;b c                              ; => c
'(a #;b #;c)                            ; => (a)
