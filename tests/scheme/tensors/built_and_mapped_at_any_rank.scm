(build-tensor '(2 3) (lambda (i j) (+ (* 10 i) j)))  ; => #2f64((0 1 2) (10 11 12))
(build-tensor 3 (lambda (i) (/ 1 (+ i 1))))          ; => #f64(1 0.5 0.3333333333333333)
(build-tensor '(2 2) =)                 ; => #2mask((#t #f) (#f #t))
(build-tensor '(0 2) +)                 ; => #2f64:0:2()
(build-tensor '(1 2 2) list)            ; error: build-tensor: expected numbers or booleans as the values of the procedure, got (0 0 0)
(build-tensor 2 (lambda (i) (if (= i 0) #t 1)))  ; error: build-tensor: expected a boolean, as the first value was one, got 1
(build-tensor '(-1) +)                  ; error: build-tensor: size -1 is out of range
(build-tensor '(100000 100000) +)       ; error: build-tensor: 10000000000 elements take more than
(define m #2f64((1 2) (3 4)))
(tensor-map (lambda (x) (* x x)) m)     ; => #2f64((1 4) (9 16))
(tensor-map + m #2f64((10 20) (30 40))) ; => #2f64((11 22) (33 44))
(tensor-map even? (arange 3))           ; => #mask(#t #f #t)
(tensor-map not #mask(#t #f))           ; => #mask(#f #t)
(tensor-map sqrt #2f64:0:2())           ; => #2f64:0:2()
(tensor-map list m)                     ; error: tensor-map: expected numbers or booleans as the values of the procedure, got (1.0)
(tensor-map sqrt #f64(1 -1))            ; error: tensor-map: expected numbers or booleans as the values of the procedure, got +1.0i
(tensor-map + m #f64(1 2))              ; error: tensor-map: m is 2×2 but #f64(1 2) has length 2
(tensor-map + '(1 2))                   ; error: tensor-map: expected a tensor, got (1 2)
(tensor-for-each (lambda (x y) (display (+ x y)) (display " ")) m m)  ; prints: 2.0 4.0 6.0 8.0
(tensor-fold + 0 m)                     ; => 10.0
(tensor-fold cons '() m)                ; => (4.0 3.0 2.0 1.0)
(tensor-fold (lambda (x y sum) (+ sum (* x y))) 0 m m)  ; => 30.0
