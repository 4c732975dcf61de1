(define in (open-input-string "text"))
(define out (open-output-string))
(define bin (open-input-bytevector (bytevector 1 2)))
(define bout (open-output-bytevector))
(map port? (list in out bin bout 'x "s" (current-input-port) (current-output-port) (current-error-port)))  ; => (#t #t #t #t #f #f #t #t #t)
(map input-port? (list in out bin bout 'x))    ; => (#t #f #t #f #f)
(map output-port? (list in out bin bout 'x))   ; => (#f #t #f #t #f)
(map textual-port? (list in out bin bout 'x))  ; => (#t #t #f #f #f)
(map binary-port? (list in out bin bout 'x))   ; => (#f #f #t #t #f)
(input-port-open? in)                   ; => #t
(close-port in)
(input-port-open? in)                   ; => #f
(close-port in)
(read-char in)                          ; error: closed
(peek-char in)                          ; error: closed
(read in)                               ; error: closed
(read-line in)                          ; error: closed
(output-port-open? out)                 ; => #t
(close-output-port out)
(output-port-open? out)                 ; => #f
(write 'x out)                          ; error: closed
(newline out)                           ; error: closed
(input-port? in)                        ; => #t
(close-input-port bin)
(read-u8 bin)                           ; error: closed
(close-input-port out)                  ; error: close-input-port: expected an input port
(close-output-port in)                  ; error: close-output-port: expected an output port
(input-port-open? out)                  ; error: input-port-open?: expected an input port
(output-port-open? in)                  ; error: output-port-open?: expected an output port
(input-port-open? 'x)                   ; error: input-port-open?: expected an input port
(close-port 'x)                         ; error: close-port: expected a port
(read-char (open-input-bytevector (bytevector 1)))  ; error: read-char: expected a textual input port
(read-u8 (open-input-string "x"))       ; error: read-u8: expected a binary input port
(write-char #\a (open-output-bytevector))  ; error: write-char: expected a textual output port
(write-u8 1 (open-output-string))       ; error: write-u8: expected a binary output port
(read-char (open-output-string))        ; error: read-char: expected a textual input port
(write-char #\a (open-input-string ""))  ; error: write-char: expected a textual output port
(let ((p (open-input-string "a")))
  (list (call-with-port p read-char) (input-port-open? p)))  ; => (#\a #f)
(call-with-values (lambda () (call-with-port (open-input-string "ab") (lambda (p) (values (read-char p) (read-char p))))) list)  ; => (#\a #\b)
(let ((p (open-input-string "a")))
  (guard (e (#t (input-port-open? p))) (call-with-port p (lambda (p) (raise 'left)))))  ; => #t
