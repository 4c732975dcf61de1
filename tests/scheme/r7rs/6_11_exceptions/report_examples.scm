(call-with-current-continuation
  (lambda (k)
    (with-exception-handler
      (lambda (e)
        (display "condition: ")
        (write e)
        (newline)
        (k 'exception))
      (lambda ()
        (+ 1 (raise 'an-error))))))     ; => exception
; prints: condition: an-error
(with-exception-handler
  (lambda (e)
    (display "something went wrong\n"))
  (lambda ()
    (+ 1 (raise 'an-error))))           ; error: the handler returned
; prints: something went wrong
(with-exception-handler
  (lambda (con)
    (cond
      ((string? con) (display con))
      (else (display "a warning has been issued")))
    42)
  (lambda ()
    (+ (raise-continuable "should be a number")
       23)))                            ; => 65
; prints: should be a number
(define (null-list? l)
  (cond ((pair? l) #f)
        ((null? l) #t)
        (else (error "null-list?: argument out of domain" l))))
(null-list? 5)                          ; error: null-list?: argument out of domain 5
(guard (condition
         ((assq 'a condition) => cdr)
         ((assq 'b condition)))
  (raise (list (cons 'a 42))))          ; => 42
(guard (condition
         ((assq 'a condition) => cdr)
         ((assq 'b condition)))
  (raise (list (cons 'b 23))))          ; => (b . 23)
