(guard (e ((symbol? e) (list 'symbol e)) ((string? e) (list 'string e)))
  (raise 'boom))                        ; => (symbol boom)
(guard (e ((symbol? e) (list 'symbol e)) ((string? e) (list 'string e)))
  (raise "boom"))                       ; => (string "boom")
(guard (e (#f 'never)) (raise 'unmatched))  ; error: unmatched
(guard (e (else 'otherwise)) (raise 1))  ; => otherwise
(guard (e (else 1 2 3)) (raise 1))      ; => 3
(guard (e ((memv e '(1 2 3)) => car)) (raise 2))  ; => 2
(guard (e ((assv e '((1 . one))) => cdr) (else 'none)) (raise 5))  ; => none
(guard (e (#f 1)) 'no-raise)            ; => no-raise
(guard (e) 'no-clauses)                 ; => no-clauses
(guard (e) (raise 'no-clauses))         ; error: no-clauses
(guard (e (#t (list 'outer e))) (guard (e ((number? e) (list 'inner e))) (raise 'x)))  ; => (outer x)
(guard (e (#t (list 'outer e))) (guard (e ((number? e) (raise (list 'again e)))) (raise 1)))  ; => (outer (again 1))
(guard (e (#t (list 'outer e))) (guard (e ((number? e) (list 'inner e))) (raise 1)))  ; => (inner 1)
; an unmatched object is raised again, continuably, in the dynamic environment of the raise
(with-exception-handler
  (lambda (e) 42)
  (lambda () (+ 1 (guard (e ((string? e) 0)) (raise-continuable 'x)))))  ; => 43
(with-exception-handler
  (lambda (e) 42)
  (lambda () (+ 1 (guard (e ((symbol? e) 0)) (raise-continuable 'x)))))  ; => 1
(define out '())
(define (note x) (set! out (cons x out)))
(guard (e (#t (note (list 'outer e))))
  (guard (e ((begin (note 'tested) #f) 'never))
    (dynamic-wind (lambda () (note 'in)) (lambda () (raise 'x)) (lambda () (note 'out)))))
(reverse out)                           ; => (in out tested in out (outer x))
; the clauses are in the dynamic environment of guard
(define p (make-parameter 'outside))
(parameterize ((p 'guarded))
  (guard (e (#t (list e (p)))) (parameterize ((p 'inside)) (raise (p)))))  ; => (inside guarded)
(guard (e (#t (* e 2))) (+ 1 (raise 21)))  ; => 42
(guard (e ((error-object? e) (error-object-message e))) (error "message" 1))  ; => "message"
(let loop ((i 0))
  (guard (e (#t (if (< i 5) (loop (+ i 1)) (list e i)))) (raise 'x)))  ; => (x 5)
(guard (e ((string=? e "x") 1)) (raise 'not-a-string))  ; error: string=?
