(with-handlers ((string? (lambda (s) (list 'string s))) (exn:fail? exn-message)) (raise "x"))  ; => (string "x")
(with-handlers ((string? (lambda (s) (list 'string s))) (exn:fail? exn-message)) (error "bad thing:" 1 "two"))  ; => "bad thing: 1 \"two\""
(with-handlers ((exn:fail? exn-message)) (error 'f "expected ~a, got ~s" 1 "two"))  ; => "f: expected 1, got \"two\""
(with-handlers ((exn:fail? (lambda (e) 'caught))) (+ 1 (car 5)))  ; => caught
(with-handlers () 5)                    ; => 5
(with-handlers ((symbol? (lambda (s) 'no))) (raise "other"))  ; error: other
(with-handlers ((exn:fail:contract:divide-by-zero? (lambda (e) 'zero))) (/ 1 0))  ; => zero
(call-with-current-continuation (lambda (k)
  (with-exception-handler
    (lambda (e) (k (list (condition/report-string e) (access-condition e 'irritants))))
    (lambda () (error "Bad thing:" 1 'two "three")))))  ; => ("Bad thing: 1 two \"three\"" (1 two "three"))
(access-condition (guard (e (#t e)) (error "m" 1)) 'message)  ; => "m"
(call-with-escape-continuation (lambda (k) (+ 1 (k 42))))  ; => 42
