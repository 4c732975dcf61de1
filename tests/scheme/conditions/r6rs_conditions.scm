(define c (condition (make-error) (make-who-condition 'f) (make-message-condition "too big") (make-irritants-condition '(7 "x"))))
(map (lambda (p) (p c)) (list condition? error? violation? serious-condition? message-condition? who-condition? irritants-condition? warning?))  ; => (#t #t #f #t #t #t #t #f)
(condition-message c)                   ; => "too big"
(condition-who c)                       ; => f
(condition-irritants c)                 ; => (7 "x")
(length (simple-conditions c))          ; => 4
(guard (e ((message-condition? e) (condition-message e))) (raise c))  ; => "too big"
(error-object-message c)                ; => "too big"
(error-object-irritants c)              ; => (7 "x")
(condition/report-string c)             ; => "f: too big 7 \"x\""
(raise c)                               ; error: f: too big 7 "x"
(condition-who (make-error))            ; error: condition-who: expected a condition with &who
(condition-message 'x)                  ; error: condition-message: expected a condition
(make-message-condition)                ; error: argument
(define-condition-type &my &error make-my my? (code my-code) (place my-place))
(define m (make-my 42 'here))
(list (my? m) (error? m) (my? c) (my-code m) (my-place m))  ; => (#t #t #f 42 here)
(my-code c)                             ; error: my-code: expected a condition with &my
(define-condition-type &mine &my make-mine mine? (extra mine-extra))
(let ((c (make-mine 1 2 3))) (list (my? c) (my-code c) (mine-extra c) (mine? m)))  ; => (#t 1 3 #f)
(guard (e ((assertion-violation? e) (list (condition-who e) (condition-message e) (condition-irritants e))))
  (assertion-violation 'f "wrong" 1 2))  ; => (f "wrong" (1 2))
(assertion-violation 'f "wrong" 1 "two")  ; error: f: wrong 1 "two"
(guard (e ((error? e) 'error) ((violation? e) 'violation)) (assertion-violation 'f "wrong"))  ; => violation
; the errors of error and of primitives have parts as well
(guard (e ((error? e) (list (condition-who e) (condition-message e) (condition-irritants e)))) (error 'f "bad:" 1 2))  ; => (f "bad:" (1 2))
(guard (e ((error? e) (list (who-condition? e) (condition-message e) (condition-irritants e)))) (error "bad:" 1 2))  ; => (#f "bad:" (1 2))
(guard (e ((violation? e) (list (condition-who e) (condition-message e)))) (car 5))  ; => (car "expected a pair, got 5")
(guard (e ((undefined-violation? e) 'undefined)) (no-such-variable))  ; => undefined
(guard (e ((i/o-filename-error? e) (i/o-error-filename e))) (open-input-file "no-such-folder/f"))  ; => "no-such-folder/f"
(errorf 'f "~a is not ~s" 1 "x")        ; error: f "1 is not \"x\""
