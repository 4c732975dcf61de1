;;; Ports and clocks under the names of R6RS, Racket, Guile and Chez Scheme.

;;; The rest of the port as a string.  Source: Racket
(define (port->string . port)
  (let ((text (apply %read-rest port)))
    (if (eof-object? text) "" text)))

(define (%read-rest . port)
  (let loop ((pieces '()))
    (let ((piece (apply read-string 65536 port)))
      (if (eof-object? piece)
          (if (null? pieces) piece (apply string-append (reverse pieces)))
          (loop (cons piece pieces))))))

;;; The lines of the port up to its end.  Source: Racket
(define (port->lines . port)
  (apply read-lines port))

;;; What read-item takes from the port up to its end, as a list.  Source: Racket
(define (port->list . read-item-and-port)
  (let ((read-item (if (null? read-item-and-port) read (car read-item-and-port)))
        (port (if (or (null? read-item-and-port) (null? (cdr read-item-and-port)))
                  (current-input-port)
                  (cadr read-item-and-port))))
    (let loop ((items '()))
      (let ((item (read-item port)))
        (if (eof-object? item)
            (reverse items)
            (loop (cons item items)))))))

;;; The data in the port up to its end.  Source: MIT Scheme
(define (read-all . port)
  (apply port->list read port))

;;; The text of a file.  Source: Racket
(define (file->string file)
  (call-with-input-file file port->string))

;;; The lines of a file.  Source: Racket
(define (file->lines file)
  (call-with-input-file file port->lines))

;;; Display a and end the line.  Source: Gauche
(define (print . items)
  (for-each display items)
  (newline))

;;; Write a and end the line; several objects are displayed one after another.  Source: Racket, Gambit
(define (println a . rest)
  (if (or (null? rest) (port? (car rest)))
      (begin (apply write a rest) (apply newline rest))
      (apply print a rest)))

;;; Write the text of a template to the error port.  Source: Racket
(define (eprintf template . operands)
  (apply format (current-error-port) template operands))

;;; The end-of-file object.  Source: Racket
(define eof (eof-object))

;;; Pass on what the port has buffered.  Source: Guile
(define (force-output . port)
  (apply flush-output-port port))

;;; What write writes, as a string.  Source: Guile
(define (object->string a)
  (write-to-string a))

;;; The value of the first datum in the string as an expression.  Source: Guile
(define (eval-string string)
  (eval (read (open-input-string string)) (interaction-environment)))

;;; The ports of the console.  Source: R6RS library 8.2, Chez Scheme
(define (standard-input-port) (%console-port 0))
(define (standard-output-port) (%console-port 1))
(define (standard-error-port) (%console-port 2))
(define console-input-port (%console-port 0))
(define console-output-port (%console-port 1))
(define console-error-port (%console-port 2))

;;; Ports over strings and bytevectors.  Source: R6RS library 8.2
(define (open-string-input-port string) (open-input-string string))
(define (open-bytevector-input-port bytevector) (open-input-bytevector bytevector))
(define (call-with-string-output-port f) (call-with-output-string f))

;;; A port that collects characters, and a procedure that answers and forgets them.  Source: R6RS library 8.2
(define (open-string-output-port)
  (let ((port (open-output-string)))
    (values port (lambda () (%take-output port)))))

;;; Reading from a port that is always given.  Source: R6RS library 8.2
(define (get-char port) (read-char port))
(define (lookahead-char port) (peek-char port))
(define (get-string-n port count) (read-string count port))
(define (get-string-all port) (%read-rest port))
(define (get-line port) (read-line port))
(define (get-datum port) (read port))
(define (get-u8 port) (read-u8 port))
(define (lookahead-u8 port) (peek-u8 port))
(define (get-bytevector-n port count) (read-bytevector count port))
(define (get-bytevector-all port)
  (let loop ((pieces '()))
    (let ((piece (read-bytevector 65536 port)))
      (cond ((not (eof-object? piece)) (loop (cons piece pieces)))
            ((null? pieces) piece)
            (else (apply bytevector-append (reverse pieces)))))))
(define (port-eof? port)
  (eof-object? (if (binary-port? port) (peek-u8 port) (peek-char port))))

;;; Writing to a port that is always given.  Source: R6RS library 8.2
(define (put-char port char) (write-char char port))
(define (put-datum port a) (write a port))
(define (put-u8 port byte) (write-u8 byte port))
(define (put-string port string . start-and-count)
  (apply write-string string port (%start-and-end start-and-count)))
(define (put-bytevector port bytevector . start-and-count)
  (apply write-bytevector bytevector port (%start-and-end start-and-count)))

(define (%start-and-end start-and-count)
  (if (or (null? start-and-count) (null? (cdr start-and-count)))
      start-and-count
      (list (car start-and-count) (+ (car start-and-count) (cadr start-and-count)))))

;;; Leave the program.  Source: Guile, Gambit
(define (quit . code)
  (apply exit code))

;;; Whether a is the value of an expression that has none.  Source: Racket
(define (void? a)
  (eq? a (void)))

;;; Evaluate expr, write the time it took, and answer its values.  Source: Racket
(define-syntax time
  (syntax-rules ()
    ((_ expr) (%time (lambda () expr)))))

(define (%time thunk)
  (let ((cpu (current-process-milliseconds)) (real (current-milliseconds)))
    (call-with-values thunk
      (lambda results
        (format #t "cpu time: ~a real time: ~a gc time: 0~%"
                (- (current-process-milliseconds) cpu) (- (current-milliseconds) real))
        (apply values results)))))

;;; Evaluate the body with name bound to an escape procedure.  Source: Racket
(define-syntax let/ec
  (syntax-rules ()
    ((_ name body1 body2 ...) (call/cc (lambda (name) body1 body2 ...)))))

;;; The values of expr as a list.  Source: SRFI 210
(define-syntax values->list
  (syntax-rules ()
    ((_ expr) (call-with-values (lambda () expr) list))))

;;; As call-with-values.  Source: MIT Scheme
(define (with-values producer consumer)
  (call-with-values producer consumer))

;;; As make-parameter.  Source: MIT Scheme
(define (make-settable-parameter value . converter)
  (apply make-parameter value converter))
