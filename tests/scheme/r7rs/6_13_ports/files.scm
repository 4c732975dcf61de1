(define name "schemenn-test-files.tmp")
(if (file-exists? name) (delete-file name))
(file-exists? name)                     ; => #f
(call-with-output-file name (lambda (p) (write '(a "b" #\c) p) (newline p) (display "line λ" p)))
(file-exists? name)                     ; => #t
(call-with-input-file name read)        ; => (a "b" #\c)
(call-with-input-file name (lambda (p) (read p) (read-char p) (let* ((l (read-line p)) (e (read-line p))) (list l (eof-object? e)))))  ; => ("line λ" #t)
(define port #f)
(call-with-input-file name (lambda (p) (set! port p)))
(input-port-open? port)                 ; => #f
(with-output-to-file name (lambda () (display "over") (display "written")))
(with-input-from-file name read-line)   ; => "overwritten"
(with-input-from-file name (lambda () (let* ((a (read-char)) (b (peek-char)) (c (read))) (list a b c))))  ; => (#\o #\v verwritten)
(call-with-values (lambda () (with-input-from-file name (lambda () (values 1 2)))) list)  ; => (1 2)
(let ((p (open-input-file name))) (let ((c (read-char p))) (close-input-port p) c))  ; => #\o
(let ((p (open-output-file name))) (write-string "äß" p) (close-output-port p))
(let ((p (open-binary-input-file name))) (let ((b (read-bytevector 10 p))) (close-port p) b))  ; => #u8(195 164 195 159)
(let ((p (open-binary-output-file name))) (write-bytevector (bytevector 97 13 10 255) p) (close-port p))
(let ((p (open-binary-input-file name))) (let* ((a (read-u8 p)) (b (peek-u8 p)) (c (read-bytevector 5 p)) (e (read-u8 p))) (close-port p) (list a b c (eof-object? e))))  ; => (97 13 #u8(13 10 255) #t)
(call-with-output-file name (lambda (p) (write '(define loaded-here (* 6 7)) p) (write '(set! loaded-here (+ loaded-here 1)) p)))
(load name)
loaded-here                             ; => 43
(load name (interaction-environment))
loaded-here                             ; => 43
(delete-file name)
(file-exists? name)                     ; => #f
(guard (e ((file-error? e) 'file-error)) (delete-file name))  ; => file-error
(guard (e ((file-error? e) 'file-error)) (open-input-file name))  ; => file-error
(file-exists? 'a)                       ; error: file-exists?: expected a string
(open-input-file 5)                     ; error: open-input-file: expected a string
(load 5)                                ; error: load: expected a string
(parameterize ((current-input-port (open-input-string "from the parameter"))) (read))  ; => from
