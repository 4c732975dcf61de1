; A parameter called with an operand is set: its innermost binding, through the converter (SRFI 39).
(define p (make-parameter 1))
(p 2)
(p) ; => 2
(parameterize ((p 10))
  (p 11)
  (p)) ; => 11
(p) ; => 2
(define q (make-parameter 1 (lambda (x) (* x 10))))
(q) ; => 10
(q 2)
(q) ; => 20
(parameterize ((q 3))
  (let ((before (q)))
    (parameterize ((p 5)) (q 4))
    (list before (q)))) ; => (30 40)
(q) ; => 20
(define r (make-parameter 1 (lambda (x) (if (number? x) x (error "not a number" x)))))
(r 'a) ; error: not a number a
(r) ; => 1
(p 1 2) ; error: expected

; The current ports are parameters like others.
(define port (open-output-string))
(define console (current-output-port))
(begin
  (current-output-port port)
  (display "kept")
  (current-output-port console))
(get-output-string port) ; => "kept"
