;;; Control: dynamic-wind, exceptions, parameters, multiple values, leaving the program.
;;; The dynamic state is one record (runtime/state.py); the procedures here walk it with the primitives named %….

;;; (call-with-values producer consumer): call consumer with the values of producer.
;;; Source: R7RS 6.10.
(define (call-with-values producer consumer)
  (%apply-values consumer (producer)))

;;; (dynamic-wind before thunk after): call thunk, before whenever control enters it, after whenever it leaves.
;;; Source: R7RS 6.10.
(define (dynamic-wind before thunk after)
  (before)
  (let* ((outside (%push-winder! before after))
         (result (thunk)))
    (%set-state! outside)
    (after)
    result))

;;; (%rewind target): run the after thunks on the way out to what is common with `target`, then the before thunks
;;; on the way in; a winder or #f.
(define (%rewind target)
  (let* ((here (%winders (%state)))
         (common (%common-winder here target)))
    (%unwind here common)
    (%wind target common)))

(define (%common-winder a b)
  (cond ((eq? a b) a)
        ((> (%winder-depth a) (%winder-depth b)) (%common-winder (%winder-next a) b))
        ((< (%winder-depth a) (%winder-depth b)) (%common-winder a (%winder-next b)))
        (else (%common-winder (%winder-next a) (%winder-next b)))))

(define (%unwind here common)
  (if (not (eq? here common))
      (begin
        (%set-state! (%winder-state here))
        ((%winder-after here))
        (%unwind (%winder-next here) common))))

(define (%wind target common)
  (if (not (eq? target common))
      (begin
        (%wind (%winder-next target) common)
        (%set-state! (%winder-state target))
        ((%winder-before target))
        (%set-winder! target))))

;;; (%rewind-and-throw winders throw continuation value): how a continuation is called when winders lie between.
(define (%rewind-and-throw winders throw continuation value)
  (%rewind winders)
  (throw continuation value))

;;; (raise obj): call the current handler; it is an error if it returns.
;;; Source: R7RS 6.11.
(define (raise obj)
  (%signal obj #f))

;;; (raise-continuable obj): call the current handler; its value is the value.
;;; Source: R7RS 6.11.
(define (raise-continuable obj)
  (%signal obj #t))

(define (%signal obj continuable?)
  (let* ((saved (%state))
         (link (%handlers saved)))
    (cond ((not link)
           (%uncaught obj))
          ((%guard? link)
           (%rewind (%winders (%guard-state link)))
           (%throw-to-guard link obj saved)
           (%rewind (%winders saved))
           (%set-state! (%outer-state saved))
           (let ((result (%signal obj continuable?)))
             (%set-state! saved)
             result))
          (else
           (%set-state! (%outer-state saved))
           (let ((result ((%handler link) obj)))
             (if continuable?
                 (begin (%set-state! saved) result)
                 (%signal (%handler-returned obj) #f)))))))

;;; (%handle-error link condition): call the handler of `link` for an error of a primitive.
(define (%handle-error link condition)
  (%set-state! (%outer-state (%state)))
  ((%handler link) condition)
  (%signal (%handler-returned condition) #f))

;;; (%caught-object caught): the raised object, with control back in the dynamic state of the guard.
(define (%caught-object caught)
  (let ((outside (%guard-state (%caught-link caught))))
    (%rewind (%winders outside))
    (%set-state! outside)
    (%caught-payload caught)))

;;; (%reraise caught): no clause matched; raise the object again where it was raised.
;;; Source: R7RS 4.2.7.
(define (%reraise caught)
  (if (%caught-by-raise? caught)
      (%take-up-raise caught)
      (let ((raised-in (%caught-state caught)))
        (%rewind (%winders raised-in))
        (%set-state! (%outer-state raised-in))
        (%signal (%caught-payload caught) #f))))

;;; (error message irritant ...): raise a new error object.
;;; Source: R7RS 6.11.
(define (error message . irritants)
  (%signal (%make-error message irritants) #f))

;;; (error-message-string condition): what the error says, as text.
;;; Source: Chez Scheme and MIT Scheme, condition/report-string.
(define (error-message-string condition)
  (condition/report-string condition))

;;; (%parameterize parameters values thunk): call thunk with the parameters bound to the converted values.
;;; Source: R7RS 4.2.6.
(define (%parameterize parameters values thunk)
  (let* ((outside (%state))
         (converted (%convert-all parameters values)))
    (%set-state! (%state-with-parameters parameters converted))
    (let ((result (thunk)))
      (%set-state! outside)
      result)))

(define (%convert-all parameters values)
  (if (null? parameters)
      '()
      (let* ((converter (%parameter-converter (car parameters)))
             (value (if converter (converter (car values)) (car values))))
        (cons value (%convert-all (cdr parameters) (cdr values))))))

;;; (exit [obj]): run the after thunks in force, then leave the program.
;;; Source: R7RS 6.14.
(define (exit . code)
  (%check-options 'exit code 1)
  (%rewind #f)
  (%exit (if (null? code) #t (car code))))

;;; (eval expr [environment]): the value of a datum as an expression.
;;; Source: R7RS 6.12.
(define (eval expr . environment)
  (%check-options 'eval environment 1)
  (%eval expr (if (null? environment) (interaction-environment) (car environment))))

;;; (load filename [environment]): run the forms of a file.
;;; Source: R7RS 6.14.
(define (load filename . environment)
  (%check-options 'load environment 1)
  (%load filename (if (null? environment) (interaction-environment) (car environment))))

;;; (call-with-escape-continuation procedure): call procedure with the current continuation.
;;; Source: MIT Scheme reference manual, section 11.4.
(define (call-with-escape-continuation procedure)
  (call/cc procedure))

;;; (call/ec procedure): the same under Racket's name.
;;; Source: Racket reference, section 10.4.
(define (call/ec procedure)
  (call/cc procedure))

