; Source: R7RS 4.2.7
(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition)))
  (raise (list (cons 'a 42))))          ; => 42
(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition)))
  (raise (list (cons 'b 23))))          ; => (b . 23)
(guard (e ((symbol? e) (list 'sym e)) ((string? e) (list 'str e))) (raise 'boom))  ; => (sym boom)
(guard (e ((symbol? e) (list 'sym e)) ((string? e) (list 'str e))) (raise "boom"))  ; => (str "boom")
(guard (e ((string? e) 'outer)) (guard (e ((symbol? e) 'inner)) (raise "s")))  ; => outer
(guard (e (else 1 2)) (raise 'x))       ; => 2
(guard (e (#f 1)) 'fine)                ; => fine
(guard (e ((memq e '(a b)))) (raise 'a))  ; => (a b)
(guard (e (#t => list)) (raise 1))      ; => (#t)
(guard (e) 5)                           ; => 5
(guard (e (else => (lambda (x) (list 'got x)))) (raise 7))  ; error: =>
(let ((out '()))
  (guard (e (#t (reverse (cons e out))))
    (dynamic-wind (lambda () (set! out (cons 'in out)))
                  (lambda () (raise 'oops))
                  (lambda () (set! out (cons 'out out))))))  ; => (in out oops)
(with-exception-handler
  (lambda (e) 42)
  (lambda () (+ 1 (guard (e ((string? e) 0)) (raise-continuable 'x)))))  ; => 43
(guard (e ((error-object? e) (list (error-object-message e) (error-object-irritants e))))
  (error "msg:" 1 "two" 'three))        ; => ("msg:" (1 "two" three))
(call-with-values (lambda () (guard (e (#t 0)) (values 1 2))) list)  ; => (1 2)
(let loop ((i 0)) (if (< i 1000) (guard (e (#t (loop (+ i 1)))) (raise i)) i))  ; => 1000
(guard (e (#t (define y 1) y)) (raise 0))  ; error: definition
(guard (e (#t e)) (define x 5) (raise (* x 2)))  ; => 10
