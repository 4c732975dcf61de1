(catch 'my-key (lambda () (throw 'my-key 1 2)) (lambda (key . args) (list key args)))  ; => (my-key (1 2))
(catch #t (lambda () (throw 'any)) (lambda (key . args) (list key args)))  ; => (any ())
(catch 'other (lambda () (throw 'my-key 1)) list)  ; error: throw to key my-key: 1
(catch 'a (lambda () (catch 'b (lambda () (throw 'a 1)) (lambda x 'inner))) (lambda x (cons 'outer x)))  ; => (outer a 1)
(catch #t (lambda () 'value) list)      ; => value
(catch #t (lambda () (error "bad" 1 "x")) (lambda (key . args) (list key args)))  ; => (misc-error (#f "~A ~S ~S" ("bad" 1 "x") #f))
(catch #t (lambda () (car 5)) (lambda (key . args) key))  ; => wrong-type-arg
(catch 'wrong-type-arg (lambda () (vector-ref 'x 0)) (lambda (key . args) (car args)))  ; => "vector-ref"
(catch 'numerical-overflow (lambda () (/ 1 0)) (lambda (key . args) key))  ; => numerical-overflow
(catch #t (lambda () (no-such-variable)) (lambda (key . args) key))  ; => unbound-variable
(catch #t (lambda () (vector-ref (vector) 0)) (lambda (key . args) key))  ; => out-of-range
(catch #t (lambda () (raise 'x)) (lambda (key . args) (list key args)))  ; => (%exception (x))
(call-with-values (lambda () (catch #t (lambda () (values 1 2)) list)) list)  ; => (1 2)
(define out '())
(define (note x) (set! out (cons x out)))
(catch 'k
  (lambda () (dynamic-wind (lambda () (note 'in)) (lambda () (throw 'k)) (lambda () (note 'out))))
  (lambda x (note 'handler))
  (lambda x (note 'before)))
(reverse out)                           ; => (in before out handler)
(guard (e (#t (list (exception-kind e) (exception-args e)))) (throw 'k 1))  ; => (k (1))
(throw "no symbol")                     ; error: throw: expected a symbol
