;;; Conditions and errors under the names of R6RS, Chez Scheme, Guile, MIT Scheme and Racket.

;;; The standard condition types.  Source: R6RS library 7.3
(define &condition (%standard-condition-type '&condition))
(define &message (%standard-condition-type '&message))
(define &irritants (%standard-condition-type '&irritants))
(define &who (%standard-condition-type '&who))
(define &warning (%standard-condition-type '&warning))
(define &serious (%standard-condition-type '&serious))
(define &error (%standard-condition-type '&error))
(define &violation (%standard-condition-type '&violation))
(define &assertion (%standard-condition-type '&assertion))
(define &non-continuable (%standard-condition-type '&non-continuable))
(define &implementation-restriction (%standard-condition-type '&implementation-restriction))
(define &lexical (%standard-condition-type '&lexical))
(define &syntax (%standard-condition-type '&syntax))
(define &undefined (%standard-condition-type '&undefined))
(define &i/o (%standard-condition-type '&i/o))
(define &i/o-read (%standard-condition-type '&i/o-read))
(define &i/o-filename (%standard-condition-type '&i/o-filename))

;;; A condition with one part of a standard type.  Source: R6RS library 7.3
(define (make-message-condition message) (%make-condition &message (list message)))
(define (make-irritants-condition irritants) (%make-condition &irritants (list irritants)))
(define (make-who-condition who) (%make-condition &who (list who)))
(define (make-warning) (%make-condition &warning '()))
(define (make-serious-condition) (%make-condition &serious '()))
(define (make-error) (%make-condition &error '()))
(define (make-violation) (%make-condition &violation '()))
(define (make-assertion-violation) (%make-condition &assertion '()))
(define (make-non-continuable-violation) (%make-condition &non-continuable '()))
(define (make-implementation-restriction-violation) (%make-condition &implementation-restriction '()))
(define (make-lexical-violation) (%make-condition &lexical '()))
(define (make-syntax-violation form subform) (%make-condition &syntax (list form subform)))
(define (make-undefined-violation) (%make-condition &undefined '()))

;;; Whether obj is a condition with a part of a standard type.  Source: R6RS library 7.3
(define (message-condition? obj) (%condition-has? obj &message))
(define (irritants-condition? obj) (%condition-has? obj &irritants))
(define (who-condition? obj) (%condition-has? obj &who))
(define (warning? obj) (%condition-has? obj &warning))
(define (serious-condition? obj) (%condition-has? obj &serious))
(define (violation? obj) (%condition-has? obj &violation))
(define (assertion-violation? obj) (%condition-has? obj &assertion))
(define (non-continuable-violation? obj) (%condition-has? obj &non-continuable))
(define (implementation-restriction-violation? obj) (%condition-has? obj &implementation-restriction))
(define (lexical-violation? obj) (%condition-has? obj &lexical))
(define (syntax-violation? obj) (%condition-has? obj &syntax))
(define (undefined-violation? obj) (%condition-has? obj &undefined))
(define (i/o-error? obj) (or (file-error? obj) (%condition-has? obj &i/o)))
(define (i/o-read-error? obj) (%condition-has? obj &i/o-read))
(define (i/o-filename-error? obj) (%condition-has? obj &i/o-filename))

;;; A field of a condition.  Source: R6RS library 7.3
(define (condition-message c) (%condition-field 'condition-message c &message 'message))
(define (condition-irritants c) (%condition-field 'condition-irritants c &irritants 'irritants))
(define (condition-who c) (%condition-field 'condition-who c &who 'who))
(define (syntax-violation-form c) (%condition-field 'syntax-violation-form c &syntax 'form))
(define (syntax-violation-subform c) (%condition-field 'syntax-violation-subform c &syntax 'subform))
(define (i/o-error-filename c) (%condition-field 'i/o-error-filename c &i/o-filename 'filename))

;;; Define a condition type with its constructor, predicate and accessors.  Source: R6RS library 7.2
(define-syntax define-condition-type
  (syntax-rules ()
    ((_ type parent constructor predicate (field accessor) ...)
     (begin
       (define type (%condition-type 'type parent '(field ...)))
       (define (constructor . values) (%make-condition type values))
       (define (predicate obj) (%condition-has? obj type))
       (define (accessor c) (%condition-field 'accessor c type 'field))
       ...))))

;;; (assertion-violation who message irritant ...): raise a condition with &assertion.  Source: R6RS 11.14
(define (assertion-violation who message . irritants)
  (raise (%violation (make-assertion-violation) who message irritants)))

(define (%violation kind who message irritants)
  (let ((says (condition kind (make-message-condition message) (make-irritants-condition irritants))))
    (if who (condition says (make-who-condition who)) says)))

;;; (syntax-violation who message form [subform]): raise a condition with &syntax.  Source: R6RS library 12.9
(define (syntax-violation who message form . subform)
  (raise (%violation (make-syntax-violation form (if (pair? subform) (car subform) #f))
                     who message (cons form subform))))

;;; (errorf who template a ...): an error whose message is the formatted text.  Source: Chez Scheme
(define (errorf who template . operands)
  (error who (apply format #f template operands)))

;;; (assertion-violationf who template a ...): the same with &assertion.  Source: Chez Scheme
(define (assertion-violationf who template . operands)
  (assertion-violation who (apply format #f template operands)))

;;; (raise-user-error a ...): as error.  Source: Racket
(define (raise-user-error message . irritants)
  (apply error message irritants))

;;; (raise-argument-error name expected v): an error about an argument.  Source: Racket
(define (raise-argument-error name expected . given)
  (error name (format #f "contract violation\n  expected: ~a\n  given: ~s" expected (car (reverse given)))))

;;; (warn message irritant ...): write a warning to the error port and go on.  Source: MIT Scheme
(define (warn message . irritants)
  (let ((port (current-error-port)))
    (display ";Warning: " port)
    (display (condition/report-string (%make-error message irritants)) port)
    (newline port)))

;;; (warning who message irritant ...): write a warning to the error port and go on.  Source: Chez Scheme
(define (warning who message . irritants)
  (apply warn (format #f "~a: ~a" who message) irritants))

;;; (display-condition c [port]): write what a condition says.  Source: Chez Scheme
(define (display-condition c . port)
  (apply display (if (condition? c) (exn-message c) c) port))

;;; (access-condition c field): the message or the irritants of a condition.  Source: MIT Scheme
(define (access-condition c field)
  (case field
    ((message) (error-object-message c))
    ((irritants) (error-object-irritants c))
    (else (error "access-condition: the fields are message and irritants, not" field))))

;;; Whether obj is an exception object.  Source: Racket
(define (exn? obj) (condition? obj))
(define (exn:fail? obj) (condition? obj))
(define (exn:fail:contract? obj) (and (condition? obj) (violation? obj)))
(define (exn:fail:contract:divide-by-zero? obj) (eq? (%throw-key obj) 'numerical-overflow))
(define (exn:fail:contract:variable? obj) (undefined-violation? obj))
(define (exn:fail:read? obj) (read-error? obj))
(define (exn:fail:filesystem? obj) (file-error? obj))
(define (exn:fail:user? obj) (and (error? obj) (not (violation? obj))))

;;; Run the body; what is raised goes to the handler of the first predicate that takes it.  Source: Racket
(define-syntax with-handlers
  (syntax-rules ()
    ((_ ((predicate handler) ...) body1 body2 ...)
     (%with-handlers (list (cons predicate handler) ...) (lambda () body1 body2 ...)))))

(define (%with-handlers clauses thunk)
  (guard (obj ((find (lambda (clause) ((car clause) obj)) clauses)
               => (lambda (clause) ((cdr clause) obj))))
    (thunk)))

;;; (throw key arg ...): raise an object for `catch`.  Source: Guile
(define (throw key . arguments)
  (raise (%make-thrown key arguments)))

;;; (catch key thunk handler [before]): call thunk; if an object with that key is raised, or any with key #t, leave it
;;; and call handler with the key and the arguments; before is called first, where it is raised.  Source: Guile
(define (catch key thunk handler . before)
  (guard (obj ((%thrown-to? obj key)
               (apply handler (%throw-key obj) (%throw-arguments obj))))
    (if (null? before)
        (thunk)
        (with-throw-handler key thunk (car before)))))

;;; (with-throw-handler key thunk handler): call thunk; the handler is called where an object with that key is raised,
;;; which then goes on to the handlers around.  Source: Guile
(define (with-throw-handler key thunk handler)
  (with-exception-handler
    (lambda (obj)
      (if (%thrown-to? obj key)
          (apply handler (%throw-key obj) (%throw-arguments obj)))
      (raise-continuable obj))
    thunk))

;;; The key and the arguments of a raised object.  Source: Guile
(define (exception-kind obj) (%throw-key obj))
(define (exception-args obj) (%throw-arguments obj))

;;; Whether obj is an exception object.  Source: Guile
(define (exception? obj) (condition? obj))

;;; The message of an exception.  Source: Guile
(define (exception-message obj) (condition-message obj))

;;; The irritants of an exception.  Source: Guile
(define (exception-irritants obj) (condition-irritants obj))

;;; Call the thunk; where something is raised, leave it and answer what the handler answers: with-exception-handler with
;;; #:unwind? #t.  Source: Guile
(define (%with-unwinding-handler handler thunk)
  ((call/cc
    (lambda (k)
      (with-exception-handler
       (lambda (obj) (k (lambda () (handler obj))))
       (lambda ()
         (call-with-values thunk
           (lambda results (lambda () (apply values results))))))))))
