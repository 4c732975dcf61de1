;;; Ports: the procedures that take procedures.

;;; Call f with the port, close it when f returns, and answer f's values.  Source: R7RS 6.13.1
(define (call-with-port port f)
  (call-with-values
    (lambda () (f port))
    (lambda results
      (close-port port)
      (apply values results))))

;;; Call f with a port that reads the file.  Source: R7RS 6.13.1
(define (call-with-input-file file f)
  (call-with-port (open-input-file file) f))

;;; Call f with a port that writes the file.  Source: R7RS 6.13.1
(define (call-with-output-file file f)
  (call-with-port (open-output-file file) f))

;;; Call thunk with the file as current input port.  Source: R7RS 6.13.1
(define (with-input-from-file file thunk)
  (call-with-port
    (open-input-file file)
    (lambda (port) (parameterize ((current-input-port port)) (thunk)))))

;;; Call thunk with the file as current output port.  Source: R7RS 6.13.1
(define (with-output-to-file file thunk)
  (call-with-port
    (open-output-file file)
    (lambda (port) (parameterize ((current-output-port port)) (thunk)))))

;;; The text that f writes to the port it is called with; Gambit's settings may precede f.
;;; Source: MIT Scheme, Guile, Gambit
(define (call-with-output-string f . f-behind-settings)
  (let ((port (open-output-string)))
    ((if (pair? f-behind-settings) (car f-behind-settings) f) port)
    (get-output-string port)))

;;; The text that thunk writes to the current output port; Gambit's settings may precede it.
;;; Source: MIT Scheme, Guile, Gambit
(define (with-output-to-string . thunk)
  (let ((port (open-output-string)))
    (if (pair? thunk)
        (parameterize ((current-output-port port)) ((last thunk))))
    (get-output-string port)))

;;; Call f with a port that reads the string.  Source: MIT Scheme, Guile
(define (call-with-input-string string f)
  (f (open-input-string string)))

;;; Call thunk with the string as current input port.  Source: MIT Scheme, Guile
(define (with-input-from-string string thunk)
  (parameterize ((current-input-port (open-input-string string))) (thunk)))

;;; The lines of the port up to its end.  Source: Gauche
(define (read-lines . port)
  (let loop ((lines '()))
    (let ((line (apply read-line port)))
      (if (eof-object? line)
          (reverse lines)
          (loop (cons line lines))))))
