(list (fx+ 1 2) (fx- 5 3) (fx- 5) (fx* 3 4) (fx1+ 1) (fx1- 1) (fxabs -4))  ; => (3 2 -5 12 2 0 4)
(list (fxquotient -7 2) (fxremainder -7 2) (fxmodulo -7 2) (fxdiv -7 2) (fxmod -7 2))  ; => (-3 -1 1 -4 1)
(list (fx<? 1 2 3) (fx= 1 1) (fx>=? 2 2 1) (fx> 1 2))  ; => (#t #t #t #f)
(list (fxzero? 0) (fxpositive? 0) (fxnegative? -1) (fxodd? 3) (fxeven? 3))  ; => (#t #f #t #t #f)
(list (fxmax 1 3 2) (fxmin 1 3 2))      ; => (3 1)
(list (fxand 12 10) (fxior 12 10) (fxxor 12 10) (fxnot 5))  ; => (8 14 6 -6)
(list (fxarithmetic-shift 5 2) (fxarithmetic-shift-left 1 10) (fxarithmetic-shift-right -5 1))  ; => (20 1024 -3)
(list (fxlength 255) (fxbit-count 255) (fxfirst-bit-set 40) (fxbit-set? 5 2))  ; => (8 8 3 #t)
(map fixnum? (list 1 (greatest-fixnum) (+ (greatest-fixnum) 1) 1.0 'a))  ; => (#t #t #f #f #f)
(fixnum->flonum 3)                      ; => 3.0
(call-with-values (lambda () (fx*/carry (greatest-fixnum) 2 0)) list)  ; => (-2 1)
(let loop ((i 0) (sum 0)) (if (fx= i 100) sum (loop (fx+ i 1) (fx+ sum i))))  ; => 4950
(fx+ (greatest-fixnum) 1)               ; error: fx+
(fx- (least-fixnum) 1)                  ; error: fx-
(fx* (greatest-fixnum) 2)               ; error: fx*
(fxarithmetic-shift-left 1 62)          ; error: fxarithmetic-shift-left
(fx+ 1 2.0)                             ; error: fx+
(fx< 1 'a)                              ; error: fx<
(fxquotient 1 0)                        ; error: fxquotient: division by zero
