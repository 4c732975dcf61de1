;;; Delimited continuations, built on call/cc: the prompts that have been entered and not left are kept in a list, each
;;; with the continuation that is to receive its value.
;;;
;;; A continuation up to a prompt is a procedure: a call of it puts the prompts that were inside back on the list, with a
;;; prompt of its own below them, so that the value comes back to the caller.

;;; A prompt: its tag, what its value goes to, and the handler of aborts.
(define-record-type %prompt
  (%make-prompt tag return handler)
  %prompt?
  (tag %prompt-tag)
  (return %prompt-return)
  (handler %prompt-handler))

;;; The prompts that have been entered, the innermost first.
(define %prompts '())

;;; The tag of reset and shift.
(define %default-tag (list 'default-prompt-tag))

;;; A tag that is like no other.  Source: Guile, Racket
(define (make-prompt-tag . name) (list (if (pair? name) (car name) 'prompt)))

;;; As make-prompt-tag.  Source: Racket
(define (make-continuation-prompt-tag . name) (apply make-prompt-tag name))

;;; The tag that is meant where none is given.  Source: Guile, Racket
(define (default-prompt-tag) %default-tag)

;;; Call the thunk behind a prompt; an abort to the tag leaves it, and the handler takes the continuation up to the prompt
;;; and the values.  Source: Guile
(define (call-with-prompt tag thunk handler)
  (%return-here
   (lambda (return)
     (set! %prompts (cons (%make-prompt tag return handler) %prompts))
     (%deliver thunk))))

;;; Call `enter` with a procedure that takes a thunk back here, where it is called.
(define (%return-here enter)
  ((call/cc (lambda (k) (enter k)))))

;;; The values of the thunk, sent to the innermost prompt.
(define (%deliver thunk)
  (call-with-values thunk
    (lambda results
      (let ((prompt (car %prompts)))
        (set! %prompts (cdr %prompts))
        ((%prompt-return prompt) (lambda () (apply values results)))))))

;;; Leave everything up to the innermost prompt with the tag, whose handler takes the values behind the continuation.
;;; Source: Guile
(define (abort-to-prompt tag . results)
  (%return-here
   (lambda (resume)
     (let split ((rest %prompts) (inside '()))
       (if (null? rest)
           (error "abort-to-prompt: there is no prompt with the tag" tag))
       (let ((prompt (car rest)))
         (if (eq? (%prompt-tag prompt) tag)
             (begin
               (set! %prompts (cdr rest))
               ((%prompt-return prompt)
                (lambda () (apply (%prompt-handler prompt) (%continuation resume inside) results))))
             (split (cdr rest) (cons prompt inside))))))))

;;; The procedure that goes on at `resume`, within the prompts that were inside, and comes back with the value.
(define (%continuation resume inside)
  (lambda results
    (%return-here
     (lambda (return)
       (set! %prompts (append-reverse inside (cons (%make-prompt #f return #f) %prompts)))
       (resume (lambda () (apply values results)))))))

;;; Evaluate the body behind a prompt.  Source: Danvy and Filinski, 1990
(define-syntax reset
  (syntax-rules ()
    ((_ body ...)
     (call-with-prompt (default-prompt-tag) (lambda () body ...) %apply-in-reset))))

;;; Evaluate the body in place of what is around it up to the reset, which k stands for.  Source: Danvy and Filinski, 1990
(define-syntax shift
  (syntax-rules ()
    ((_ k body ...)
     (abort-to-prompt (default-prompt-tag) (lambda (k) body ...)))))

;;; What a shift does at its reset, which stays: the continuation has a reset of its own as well.
(define (%apply-in-reset k receiver)
  (call-with-prompt
   (default-prompt-tag)
   (lambda ()
     (receiver (lambda results (reset (apply k results)))))
   %apply-in-reset))
