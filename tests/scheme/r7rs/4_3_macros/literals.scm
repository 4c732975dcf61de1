(define-syntax for (syntax-rules (in from to) ((_ x in l) (list 'in 'l 'x)) ((_ x from a to b) (list 'from 'a 'b)) ((_ . x) 'other)))
(for x in y)                            ; => (in y x)
(for x from 1 to 2)                     ; => (from 1 2)
(for x of y)                            ; => other
(let ((in 1)) (for x in y))             ; => other
(define-syntax my-if (syntax-rules (then else) ((_ c then a else b) (if c a b))))
(my-if #t then 1 else 2)                ; => 1
(let ((then 0)) (my-if #f then 1 else 2))  ; error: my-if
(define-syntax und (syntax-rules (_) ((und _) 'underscore) ((und x) 'other)))
(und _)                                 ; => underscore
(und 1)                                 ; => other
(define-syntax dots (syntax-rules (...) ((dots ...) 'dots) ((dots x) 'other) ((dots a ... c) '(a c))))
(dots ...)                              ; => dots
(dots 1)                                ; => other
(define-syntax arrow (syntax-rules (=>) ((_ a => b) 'arrow) ((_ a b c) 'other)))
(arrow 1 => 2)                          ; => arrow
(let ((=> 1)) (arrow 1 => 2))           ; => other
(define-syntax els (syntax-rules (else) ((_ else) 'else) ((_ x) 'x)))
(els else)                              ; => else
(let ((else 1)) (els else))             ; => else
(define-syntax op (syntax-rules (+ -) ((_ a + b) (list 'plus a b)) ((_ a - b) (list 'minus a b))))
(list (op 1 + 2) (op 1 - 2))            ; => ((plus 1 2) (minus 1 2))
(define-syntax car-lit (syntax-rules (car) ((_ car) 'car) ((_ x) 'other)))
(car-lit car)                           ; => car
(car-lit cdr)                           ; => other
(let-syntax ((foo (syntax-rules (bar) ((_ bar) 'lit) ((_ x) 'var)))) (let-syntax ((call (syntax-rules () ((_ x) (foo x))))) (list (call bar) (call baz))))  ; => (lit var)
