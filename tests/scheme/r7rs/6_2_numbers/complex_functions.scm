(define (near? a b) (< (magnitude (- a b)) 1e-13))
(near? (sin 1+i) 1.2984575814159773+0.6349639147847361i)        ; => #t
(near? (cos 1+i) 0.8337300251311491-0.9888977057628651i)        ; => #t
(near? (tan 1+i) 0.2717525853195117+1.0839233273386946i)        ; => #t
(near? (asin 1+i) 0.6662394324925153+1.0612750619050357i)       ; => #t
(near? (acos 1+i) 0.9045568943023814-1.0612750619050357i)       ; => #t
(near? (atan 1+i) 1.0172219678978514+0.4023594781085251i)       ; => #t
(near? (exp +3.141592653589793i) -1)    ; => #t
(near? (log -1+i) 0.3465735902799726+2.356194490192345i)        ; => #t
(near? (sqrt 1+i) 1.0986841134678098+0.45508986056222733i)      ; => #t
(define points '(1+i -1+2i 0.5-0.25i -3-i 2-0.5i -0.1+0.1i))
(define (law holds?) (map holds? points))
(law (lambda (z) (near? (sin (asin z)) z)))           ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (cos (acos z)) z)))           ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (tan (atan z)) z)))           ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (exp (log z)) z)))            ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (square (sqrt z)) z)))        ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (+ (square (sin z)) (square (cos z))) 1)))  ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (asin z) (* -i (log (+ (* +i z) (sqrt (- 1 (* z z)))))))))  ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (atan z) (/ (- (log (+ 1 (* +i z))) (log (- 1 (* +i z)))) +2i))))  ; => (#t #t #t #t #t #t)
(law (lambda (z) (near? (expt z 3) (* z z z))))       ; => (#t #t #t #t #t #t)
