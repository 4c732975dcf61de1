(call-with-input-string "a b\nc" port->lines)   ; => ("a b" "c")
(call-with-input-string "a b\nc" port->string)  ; => "a b\nc"
(call-with-input-string "" port->string)        ; => ""
(call-with-input-string "a (b) c" (lambda (p) (port->list read p)))  ; => (a (b) c)
(call-with-input-string "a (b) c" read-all)     ; => (a (b) c)
(call-with-values open-string-output-port
  (lambda (port get) (write 'a port) (let* ((x (get)) (y (get))) (list x y))))  ; => ("a" "")
(let ((p (open-string-input-port "abcdef")))
  (let* ((a (get-char p)) (b (lookahead-char p)) (c (get-string-n p 2)) (d (get-string-all p)))
    (list a b c d (port-eof? p))))              ; => (#\a #\b "bc" "def" #t)
(let ((p (open-bytevector-input-port (bytevector 1 2 3))))
  (let* ((a (get-u8 p)) (b (lookahead-u8 p)) (c (get-bytevector-all p))) (list a b c (port-eof? p))))  ; => (1 2 #u8(2 3) #t)
(eof-object? (get-string-all (open-string-input-port "")))  ; => #t
(call-with-string-output-port (lambda (p) (put-string p "abcdef" 1 3) (put-char p #\x) (put-datum p "y")))  ; => "bcdx\"y\""
(let ((port (open-output-string)))
  (parameterize ((current-output-port port)) (list (eq? (standard-output-port) port) (eq? console-output-port port))))  ; => (#f #f)
(eval-string "(+ 1 2)")                         ; => 3
(object->string '(a "b"))                       ; => "(a \"b\")"
(let/ec k (+ 1 (k 5)))                          ; => 5
(values->list (values 1 2))                     ; => (1 2)
(eof-object? eof)                               ; => #t
(void? (void))                                  ; => #t
(exact? (current-milliseconds))                 ; => #t
(inexact? (current-inexact-milliseconds))       ; => #t
(exact? (cpu-time))                             ; => #t
(sleep 0)
(sleep 'a)                                      ; error: sleep: expected a number of seconds
(sleep -1)                                      ; error: sleep: expected a number of seconds
(getenv "SCHEMENN_NO_SUCH_VARIABLE")            ; => #f
(println "x")                                   ; prints: "x"
(print "x" 1)                                   ; prints: x1
