;;; Names of Gambit.

;;; Call the thunk; where something is raised, leave it and answer what the handler answers.  Source: Gambit
(define (with-exception-catcher handler thunk) (%with-unwinding-handler handler thunk))

;;; The message of an error.  Source: Gambit
(define (error-exception-message e) (error-object-message e))

;;; The objects that came with the message of an error.  Source: Gambit
(define (error-exception-parameters e) (error-object-irritants e))

;;; Whether e is what `error` raises.  Source: Gambit
(define (error-exception? e) (error-object? e))

;;; Show what was raised.  Source: Gambit
(define (display-exception e . port)
  (let ((port (if (pair? port) (car port) (current-output-port))))
    (if (error-object? e)
        (display (condition/report-string e) port)
        (begin
          (display "This object was raised: " port)
          (write e port)))
    (newline port)))

;;; The strings of a list, one after another.  Source: Gambit
(define (append-strings strings) (string-concatenate strings))

;;; A new symbol, different from every other.  Source: Gambit
(define (make-uninterned-symbol name) (generate-uninterned-symbol name))

;;; A time in seconds.  Source: Gambit
(define (time->seconds time) (inexact time))

;;; Whether e is the error of a division by zero.  Source: Gambit
(define (divide-by-zero-exception? e) (exn:fail:contract:divide-by-zero? e))

;;; Whether e is the error of a variable without a value.  Source: Gambit
(define (unbound-global-exception? e) (undefined-violation? e))

;;; Whether e is the error of a file that is not there.  Source: Gambit
(define (no-such-file-or-directory-exception? e) (file-error? e))

;;; The vectors of a list, one after another.  Source: Gambit
(define (append-vectors vectors) (apply vector-append vectors))

;;; The lists of a list, one after another.  Source: Gambit
(define (append-lists lists) (concatenate lists))

;;; The largest integer whose power n is at most x.  Source: Gambit
(define (integer-nth-root x n)
  (if (not (and (exact-integer? x) (>= x 0) (exact-integer? n) (> n 0)))
      (error "integer-nth-root: expected exact integers x >= 0 and n > 0, got" x n))
  (let search ((low 0) (high (+ x 1)))
    (let ((middle (quotient (+ low high) 2)))
      (cond
        ((= (+ low 1) high) low)
        ((<= (expt middle n) x) (search middle high))
        (else (search low middle))))))

;;; Call the receiver with the current continuation.  Source: Gambit
(define (continuation-capture receiver) (call/cc receiver))

;;; Go on with the continuation, which takes the values.  Source: Gambit
(define (continuation-return k . results) (apply k results))
