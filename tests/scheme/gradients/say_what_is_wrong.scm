(define (relu x) (if (> x 0) x 0))
(∇ #f64(1.0 2.0))                         ; error: ∇: expected a procedure, got #f64(1.0 2.0); it is used as ((∇ f) x …)
(gradient-of 3 4)                         ; error: gradient-of: expected a procedure, got 3
((∇ (lambda (x) (* x x))) #f64(1.0 2.0))  ; error: ∇: the value has length 2, and a gradient is of one number: sum it
((∇ (lambda (x) (* x x))) #2f64((1.0 2.0))) ; error: ∇: the value is 1×2
((∇ list) 3.0)                            ; error: ∇: expected a procedure that answers a number, got (3.0)
((∇ (lambda (x) (gcd x 2))) 4)            ; error: gcd: has no derivative here; use stop-gradient
((∇ (lambda (x) (vector-ref #(1 2) x))) 1) ; error: vector-ref: has no derivative here
((∇ (lambda (x) (bitwise-and x 2))) 4)    ; error: bitwise-and: has no derivative here
((∇ sqrt) -1.0)                           ; error: sqrt: the answer is complex
((∇ (lambda (x) (* x +i))) 1.0)           ; error: *: an operand is complex
((∇ car) 3.0)                             ; error: car: expected a pair, got 3.0
((∇ (lambda (x) (+ x 'a))) 3.0)           ; error: +: expected a number, got a
((∇ (lambda (W x) (sum (mat-vec W x)))) #2f64((1.0 2.0)) #f64(1.0 2.0 3.0)) ; error: mat-vec: W is 1×2 but x has length 3
((∇ (lambda (x y) (sum (+ x y)))) #f64(1.0 2.0) #f64(1.0 2.0 3.0)) ; error: +: x has length 2 but y has length 3
((∇ (lambda () 5)))                       ; error: a gradient is taken in one argument at least
((∂ * 2) 1.0 2.0)                         ; error: ∂: there is no argument 2 among 2
(jvp (lambda (x) x) 1.0 #f64(1.0))        ; error: jvp: expected the structure of the argument, got #f64(1.0)
((∇ (lambda (x) (norm x))) 5)             ; error: norm: expected a tensor or a list of numbers, got 5
((∇ (lambda (x) (sum x))) 5.0)            ; error: sum: expected a tensor or a list of numbers, got 5.0
((∇ (lambda (x) (reshape x 2))) 5.0)      ; error: reshape: expected a tensor, got 5.0
((∂ * 'x) 1.0 2.0)                        ; error: ∂: there is no argument x among 2
(∂ 3 4)                                   ; error: ∂: expected a procedure, got 3; it is used as ((∂ f i) x …)
(jvp 1 2 3)                               ; error: jvp: expected a procedure, got 1; it is used as (jvp f x v)
(with-derivative sin 4)                   ; error: with-derivative: expected a procedure, got 4; it is used as (with-derivative f rule)
(hessian list 1)                          ; error: hessian: expected a procedure that answers a number, got (1)
