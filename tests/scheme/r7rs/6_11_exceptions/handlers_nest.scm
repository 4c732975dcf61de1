; a handler runs in the dynamic environment of raise, less itself
(with-exception-handler
  (lambda (e) (list 'outer e))
  (lambda ()
    (with-exception-handler
      (lambda (e) (list 'inner (raise-continuable (list e 'again))))
      (lambda () (raise-continuable 'first)))))  ; => (inner (outer (first again)))
(guard (e (#t (list 'guard e)))
  (with-exception-handler
    (lambda (e) (raise (list 'from-handler e)))
    (lambda () (raise 'first))))        ; => (guard (from-handler first))
; after the handler of raise has returned, a secondary exception goes to the outer handler
(guard (e (#t (list (error-object? e) (symbol? e))))
  (with-exception-handler (lambda (e) 'returns) (lambda () (raise 'first))))  ; => (#t #f)
(define out '())
(guard (e (#t (set! out (cons 'guard out))))
  (with-exception-handler
    (lambda (e) (set! out (cons (list 'outer (error-object? e)) out)) 'returns)
    (lambda ()
      (with-exception-handler
        (lambda (e) (set! out (cons (list 'inner e) out)) 'returns)
        (lambda () (raise 'first))))))
(reverse out)                           ; => ((inner first) (outer #t) guard)
; the handler is in force again when raise-continuable has come back
(with-exception-handler
  (lambda (e) (* 10 e))
  (lambda () (+ (raise-continuable 1) (raise-continuable 2))))  ; => 30
; errors of primitives go the same way
(guard (e ((symbol? e) e))
  (with-exception-handler
    (lambda (e) (raise (if (error-object? e) 'error-object 'other)))
    (lambda () (vector-ref (vector) 0))))  ; => error-object
(with-exception-handler (lambda (e) 1) (lambda () (+ 1 (car 5))))  ; error: car: expected a pair, got 5
(with-exception-handler (lambda (e) 1) (lambda () (+ 1 (error "bad" 7))))  ; error: bad 7
(with-exception-handler 5 (lambda () 1))  ; error: with-exception-handler
(with-exception-handler (lambda (e) 1) 5)  ; error: 5
(with-exception-handler (lambda (e) 1))   ; error: expected at least 2 arguments
(call/cc (lambda (k)
  (with-exception-handler
    (lambda (e) (k (list 'caught e)))
    (lambda () (call/cc (lambda (j) (with-exception-handler (lambda (e) (j 'inner)) (lambda () 1)))) (raise 'after)))))  ; => (caught after)
