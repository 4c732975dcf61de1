(define (caught thunk) (guard (e (#t e)) (thunk)))
(define e (caught (lambda () (error "BOOM!" 1 2 "three"))))
(error-object? e)                       ; => #t
(error-object-message e)                ; => "BOOM!"
(error-object-irritants e)              ; => (1 2 "three")
(error-object-irritants (caught (lambda () (error "none"))))  ; => ()
(error-object-message (caught (lambda () (error ""))))  ; => ""
(error-object? 'not)                    ; => #f
(error-object? (caught (lambda () (raise 'x))))  ; => #f
(error-object? (caught (lambda () (raise (list 1)))))  ; => #f
(map error-object?
  (list (caught (lambda () (car 1))) (caught (lambda () (vector-ref #(1) 1))) (caught (lambda () (/ 1 0)))
        (caught (lambda () (string->symbol 1))) (caught (lambda () (undefined-variable)))
        (caught (lambda () ((lambda (x) x)))) (caught (lambda () (open-input-file "no-such-folder/no-such-file")))
        (caught (lambda () (read (open-input-string "(1"))))))  ; => (#t #t #t #t #t #t #t #t)
(string? (error-object-message (caught (lambda () (car 1)))))  ; => #t
(list? (error-object-irritants (caught (lambda () (car 1)))))  ; => #t
(error-object-message 'x)               ; error: error-object-message: expected an error object, got x
(error-object-irritants "x")            ; error: error-object-irritants: expected an error object
(map read-error? (list e 'x (caught (lambda () (car 1))) (caught (lambda () (open-input-file "no-such-folder/f")))))  ; => (#f #f #f #f)
(map file-error? (list e 'x (caught (lambda () (car 1))) (caught (lambda () (read (open-input-string ")"))))))  ; => (#f #f #f #f)
(define (read-error-of text) (read-error? (caught (lambda () (read (open-input-string text))))))
(map read-error-of '("(1 2" ")" "\"open" "#|" "#<x>" "(1 . )" "( . 1)" "(1 . 2 3)" "#(1" "#u8(256)" "#\\foobar" "|open"))  ; => (#t #t #t #t #t #t #t #t #t #t #t #t)
(define (file-error-of thunk) (file-error? (caught thunk)))
(file-error-of (lambda () (open-input-file "no-such-folder/f")))         ; => #t
(file-error-of (lambda () (open-binary-input-file "no-such-folder/f")))  ; => #t
(file-error-of (lambda () (open-output-file "no-such-folder/f")))        ; => #t
(file-error-of (lambda () (open-binary-output-file "no-such-folder/f"))) ; => #t
(file-error-of (lambda () (call-with-input-file "no-such-folder/f" read)))  ; => #t
(file-error-of (lambda () (call-with-output-file "no-such-folder/f" newline)))  ; => #t
(file-error-of (lambda () (with-input-from-file "no-such-folder/f" read)))  ; => #t
(file-error-of (lambda () (with-output-to-file "no-such-folder/f" newline)))  ; => #t
(file-error-of (lambda () (delete-file "no-such-folder/f")))             ; => #t
(file-error-of (lambda () (load "no-such-folder/f")))                    ; => #t
(error "message" 'a "b" #\c 1.5 '(d "e"))  ; error: message a "b" #\c 1.5 (d "e")
(raise 'some-symbol)                    ; error: some-symbol
(raise 42)                              ; error: 42
(raise-continuable '(a list))           ; error: (a list)
