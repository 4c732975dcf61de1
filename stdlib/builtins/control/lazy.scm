;;; Promises under the names of SRFI 45.

;;; (lazy expression): a promise of the value of the promise that the expression answers.  Source: SRFI 45
(define-syntax lazy
  (syntax-rules ()
    ((_ expression) (delay-force expression))))

;;; A promise of the value, which may itself be a promise.  Source: SRFI 45
(define (eager value)
  (let ((promise (delay value)))
    (force promise)
    promise))
