;;; Training: batches, steps, epochs; validation, early stopping, checkpoints.
;;;
;;;   (define-values (parameters state history)
;;;     (fit network cross-entropy (adam 0.01) inputs targets (make-rng 0) #:epochs 20 #:validation validation))
;;;
;;; All randomness comes from the generator: the same seed gives the same numbers. Ctrl-C ends training after the batch
;;; it is at and keeps the parameters so far; a second one ends the program. The history is a list of the epochs,
;;; association lists such as ((epoch . 1) (loss . 0.7) (rate . 0.01) (validation-loss . 0.6)); the last says why
;;; training ended before its time, if it did: (ended . interrupted), (ended . no-improvement), (ended . diverged) or
;;; (ended . stopped).
(define-library (nn training)
  (import (schemenn) (nn layer) (nn optimizers) (nn batches) (nn reports) (nn checkpoints) (nn progress) (nn steps)
          (nn targets))
  (export train fit predict evaluation training-step)
  (begin

;;; (train layer loss optimizer parameters state inputs targets rng option ...): three values, parameters, state and
;;; history.
;;;   #:epochs n           how many times all examples are seen (10)
;;;   #:batch-size n       examples to a step (32)
;;;   #:validation (x t)   inputs and targets on which the loss is measured after each epoch
;;;   #:metrics ((name . f) …)   further measures (f outputs targets), on the validation part, or on the training part
;;;   #:patience n         stop after n epochs in a row without a lower validation loss (training loss, if there is no
;;;                        validation), and answer the parameters and the state of the best epoch
;;;   #:improvement d      what counts as lower: by more than d (0)
;;;   #:augment f          (f rng x) in place of the inputs x of each batch
;;;   #:on-epoch f         (f entry parameters state) after each epoch; training stops if it answers stop
;;;   #:report how         progress (a bar on a terminal, else lines), lines or quiet
;;;   #:every n            a line for every nth epoch, and the last
;;;   #:checkpoint file    where everything is saved at the end, #:checkpoint-every n also after every nth epoch (1)
;;;   #:resume file        go on, bit for bit, from a checkpoint; #t stands for the file of #:checkpoint, if it is there
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, algorithm 8.1; early stopping: algorithm 7.1
(define* (train layer loss optimizer parameters state inputs targets rng
                #:key (epochs 10) (batch-size 32) (validation #f) (metrics '()) (patience #f) (improvement 0)
                      (augment #f) (on-epoch #f) (report 'progress) (every 1)
                      (checkpoint #f) (checkpoint-every 1) (resume #f))
  (for-each check-count '("#:epochs" "#:batch-size" "#:every" "#:checkpoint-every" "#:patience")
                        (list epochs batch-size every checkpoint-every (or patience 1)))
  (check-metrics metrics)
  (check-improvement improvement)
  (let* ((examples (make-examples inputs targets))
         (validation (and validation (listed-examples 'train "#:validation" validation)))
         (fresh (first-progress parameters state (optimizer-initialize optimizer parameters) rng))
         (origin (list (optimizer-name optimizer) (example-count examples) batch-size))
         (start (if resume (resumed fresh resume checkpoint origin) fresh))
         (course (%course (progress-left start)))
         (batches (quotient (+ (example-count examples) batch-size -1) batch-size))
         (done (+ (* batches (progress-epoch start)) (quotient (progress-position start) batch-size)))
         (tell (make-reporter report every epochs batches done))
         (step (lambda (parameters state memory x t rng)
                 (step-on-course course layer loss optimizer parameters state memory (if augment (augment rng x) x) t rng)))
         (task (make-task
                 epochs patience improvement on-epoch checkpoint-every tell
                 (lambda (p)
                   (run-epoch p examples batch-size step (batch-reporter tell optimizer)))
                 (lambda (p)
                   (with-epoch-closed p
                                      (last-rate optimizer (progress-memory p))
                                      (measures p layer loss examples validation metrics)
                                      improvement))
                 (lambda (p) (if checkpoint (save-progress checkpoint (with-left p (%course-left course)) origin))))))
    (parameterize ((%interrupt-note (%new-interrupt-note)))
      (closing-on-errors tell (lambda () (run-epochs task start))))))

;;; What training does with its progress.
(define-record-type <task>
  (make-task epochs patience improvement on-epoch save-every tell run close save)
  task?
  (epochs task-epochs)
  (patience task-patience)
  (improvement task-improvement)
  (on-epoch task-on-epoch)
  (save-every task-save-every)
  (tell task-tell)
  (run task-run)
  (close task-close)
  (save task-save))

(define (run-epochs task p)
  (cond ((out-of-patience? task p) (finish task p 'no-improvement))
        ((>= (progress-epoch p) (task-epochs task)) (finish task p #f))
        (else
         (let-values (((p why) ((task-run task) p)))
           (if why
               (finish task p why)
               (after-epoch task ((task-close task) p)))))))

(define (after-epoch task p)
  (let* ((entry (car (progress-history p)))
         (why (reason-to-stop task p entry)))
    ((task-tell task) 'epoch entry)
    (cond ((or why (= (progress-epoch p) (task-epochs task))) (finish task p why))
          (else
           (if (= 0 (modulo (progress-epoch p) (task-save-every task)))
               ((task-save task) p))
           (run-epochs task p)))))

(define (reason-to-stop task p entry)
  (cond ((and (task-on-epoch task)
              (eq? 'stop ((task-on-epoch task) entry (progress-parameters p) (progress-state p))))
         'stopped)
        ((out-of-patience? task p) 'no-improvement)
        ((%interrupted?) 'interrupted)
        (else #f)))

(define (batch-reporter tell optimizer)
  (if (tell 'draws?)
      (lambda (epoch value memory) (tell 'batch epoch value (optimizer-rate optimizer memory)))
      (lambda (epoch value memory) #f)))

(define (out-of-patience? task p)
  (and (task-patience task) (>= (progress-waited p) (task-patience task))))

(define (finish task p why)
  ((task-save task) p)
  (if (memq why '(interrupted diverged))
      ((task-tell task) 'note (format "~a after ~a epochs: the parameters so far are kept" why (progress-epoch p))))
  ((task-tell task) 'end)
  (answer p why (task-patience task)))

;;; An error leaves no half-drawn bar behind.
(define (closing-on-errors tell thunk)
  (if (tell 'draws?)
      (with-exception-handler
        (lambda (e) (tell 'end) (raise-continuable e))
        thunk)
      (thunk)))

;;; The rate of the step that was taken last.
(define (last-rate optimizer memory)
  (optimizer-rate optimizer (cons (- (car memory) 1) (cdr memory))))

;;; (fit layer loss optimizer inputs targets rng option ...): train from parameters that are drawn from the generator
;;; first.
;;; Source: schemenn's own
(define (fit layer loss optimizer inputs targets rng . options)
  (apply train layer loss optimizer (layer-initialize layer rng) (layer-initial-state layer)
         inputs targets rng options))

;;; (predict layer parameters state inputs [size]): the outputs, computed for so many inputs at a time, 1000 if left
;;; out.
;;; Source: schemenn's own
(define* (predict layer parameters state inputs #:optional (size 1000))
  (let* ((inputs (as-tensor inputs))
         (n (car (shape inputs))))
    (if (<= n size)
        (layer-evaluate layer parameters state inputs)
        (let ((output (lambda (start)
                        (layer-evaluate layer parameters state
                                        (tensor-slice inputs (list start (min n (+ start size))))))))
          (apply concatenate (append (map output (iota (quotient (+ n size -1) size) 0 size)) '(0)))))))

;;; (evaluation layer parameters state inputs targets loss metrics): ((loss . number) (name . measure) …) of the
;;; outputs.
;;; Source: schemenn's own
(define* (evaluation layer parameters state inputs targets loss #:optional (metrics '()))
  (check-metrics metrics)
  (let* ((examples (make-examples inputs targets))
         (outputs (predict layer parameters state (car examples))))
    (cons (cons 'loss (loss outputs (cadr examples)))
          (map (lambda (metric) (cons (car metric) ((cdr metric) outputs (cadr examples)))) metrics))))

;;; What is measured after an epoch: on the validation part, under names that say so; without one the metrics on the
;;; training part.
(define (measures p layer loss examples validation metrics)
  (define (on part)
    (evaluation layer (progress-parameters p) (progress-state p) (car part) (cadr part) loss metrics))
  (cond (validation (map (lambda (item) (cons (symbol-append 'validation- (car item)) (cdr item))) (on validation)))
        ((null? metrics) '())
        (else (cdr (on examples)))))

(define (check-metrics metrics)
  (if (not (and (list? metrics)
                (every (lambda (m) (and (pair? m) (symbol? (car m)) (procedure? (cdr m)))) metrics)))
      (error "train: #:metrics must be a list of pairs such as (cons 'accuracy accuracy), got" metrics)))

(define (check-improvement d)
  (if (not (and (real? d) (>= d 0)))
      (error "train: #:improvement must be a number that is not negative, got" d)))

(define (check-count name n)
  (if (not (and (exact-integer? n) (> n 0)))
      (error (format "train: ~a must be a positive exact integer, got ~s" name n))))))
