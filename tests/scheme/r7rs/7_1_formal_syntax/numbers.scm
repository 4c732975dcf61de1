(define (all-true l) (or (null? l) (and (car l) (all-true (cdr l)))))
(all-true (map number? '(+i -i 1e3 1. .5 +.5 -1.5e-3 1/2 -7/3 +inf.0 -inf.0 +nan.0 1+i 1-2i 1@2 +inf.0i 1+inf.0i +nan.0-i
  1/2+3/4i 1e2-3.5e1i +5i #e1.5 #i1/2 #xff #b-101 #o17 #d10 #x-FF/2 #e#x10 #x#e10 #i#b101 #b+i #xa+bi #e1@0 1.5e10+.5i 1E3
  +INF.0 -Inf.0 +NaN.0 #X1F #B101 #E1.5 #I3 1+I -2.5I)))  ; => #t
(all-true (map symbol? '(+inf -inf.0x nan.0 inf.0 1+ 1- +x - 1e e1 1/2/3 1.2.3 +1+ ++1 --i 1+2 1@ @1 1/ /1 i 1i 2i5 .e1 e 1e+ 1ee1 +.i 1@2i -nan)))  ; => #t
(list #e1.5 #e1e3 #e1.2e-2 #e.25 #e-0.0 #e1/2)  ; => (3/2 1000 3/250 1/4 0 1/2)
(list #i1 #i1/4 #i-3 #i1.5)             ; => (1. .25 -3. 1.5)
(list #xff #xFF #x-1a #b1010 #o777 #d99 #x1/a)  ; => (255 255 -26 10 511 99 1/10)
(list #e#x10 #x#e10 #i#x10 #x#i10 #b#e11)  ; => (16 16 16. 16. 3)
(map exact? '(1 1/2 1. 1e2 #e1. #i1 1+2i 1.+2i 1@0))  ; => (#t #t #f #f #t #f #t #f #t)
(list (real-part 1/2+3/4i) (imag-part 1/2+3/4i))  ; => (1/2 3/4)
(list (real-part +i) (imag-part -i) (imag-part 2-3i))  ; => (0 -1 -3)
(list (real-part 1.5e2-2.5e1i) (imag-part 1.5e2-2.5e1i))  ; => (150. -25.)
(list (real-part #xa+bi) (imag-part #xa+bi))  ; => (10 11)
(eqv? 1@0 1)                            ; => #t
(list (magnitude -2@0) (real-part 1@3.141592653589793))  ; => (2 -1.)
(list (imag-part +inf.0i) (imag-part 1+inf.0i) (imag-part 1-inf.0i))  ; => (+inf.0 +inf.0 -inf.0)
(nan? (imag-part +nan.0i))              ; => #t
(list 6/4 -6/3 0/5 +1/2)                ; => (3/2 -2 0 1/2)
(list 1. 1.0 .5 -.5 +.5 1.e2 1e-2)      ; => (1. 1. .5 -.5 .5 100. .01)
(eqv? -0.0 0.0)                         ; => #f
100000000000000000000000000000          ; => 100000000000000000000000000000
(eqv? 1e400 +inf.0)                     ; => #t
(define (written x) (let ((port (open-output-string))) (write x port) (get-output-string port)))
(map written '(1 -1 1/2 1.5 1. -0.0 .1 1e21 1e100 1.5e-7 +inf.0 -inf.0 +nan.0 +i -i 1+i 1-2i 1/2+3/4i 1.5-.5i))
; => ("1" "-1" "1/2" "1.5" "1.0" "-0.0" "0.1" "1e21" "1e100" "1.5e-7" "+inf.0" "-inf.0" "+nan.0" "+i" "-i" "1+i" "1-2i" "1/2+3/4i" "1.5-0.5i")
