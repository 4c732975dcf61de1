;;; How far training has come: everything that the next batch depends on, as a value.
;;;
;;; A progress has the number of epochs behind it; the order of the examples in the epoch under way, '() before one
;;; begins, how many of them have been seen and the sum of their losses; parameters, state of the layer, memory of the
;;; optimizer and the generator; the best epoch so far, a list of its loss, parameters and state, or '(), and the epochs
;;; since; the history, newest entry first; what of the steps could not be compiled.
(define-library (nn progress)
  (import (schemenn) (nn batches))
  (export
    first-progress run-epoch with-epoch-closed with-left answer progress->list list->progress
    progress-epoch progress-position progress-parameters progress-state progress-memory progress-waited
    progress-history progress-left)
  (begin

(define-record-type <progress>
  (make-progress epoch order position total parameters state memory rng best waited history left)
  progress?
  (epoch progress-epoch)
  (order progress-order)
  (position progress-position)
  (total progress-total)
  (parameters progress-parameters)
  (state progress-state)
  (memory progress-memory)
  (rng progress-rng)
  (best progress-best)
  (waited progress-waited)
  (history progress-history)
  (left progress-left))

;;; Before anything has happened.  Source: schemenn's own
(define (first-progress parameters state memory rng)
  (make-progress 0 '() 0 0.0 parameters state memory rng '() 0 '() '()))

;;; (run-epoch p examples size step batch-done): two values, the progress at the end of the epoch, or where it was
;;; broken off, and why it was: interrupted, diverged, or #f. (step parameters state memory x t rng) answers loss,
;;; parameters, state and memory. After a loss that is no finite number the step counts for nothing.  Source: schemenn's
;;; own
(define (run-epoch p examples size step batch-done)
  (let* ((n (example-count examples))
         (rng (progress-rng p))
         (order (if (null? (progress-order p)) (epoch-order rng n) (progress-order p)))
         (shuffled (take-examples examples order))
         (epoch (+ 1 (progress-epoch p))))
    (let loop ((position (progress-position p)) (total (progress-total p))
               (parameters (progress-parameters p)) (state (progress-state p)) (memory (progress-memory p)))
      (cond ((= position n) (values (within-epoch p order position total parameters state memory) #f))
            ((%interrupted?) (values (within-epoch p order position total parameters state memory) 'interrupted))
            (else
             (let* ((end (min n (+ position size)))
                    (batch (example-range shuffled position end)))
               (let-values (((value moved next remembered)
                             (step parameters state memory (car batch) (cadr batch) rng)))
                 (if (finite? value)
                     (begin
                       (batch-done epoch value memory)
                       (loop end (+ total (* value (- end position))) moved next remembered))
                     (values (within-epoch p order position total parameters state memory) 'diverged)))))))))

(define (within-epoch p order position total parameters state memory)
  (make-progress (progress-epoch p) order position total parameters state memory (progress-rng p)
                 (progress-best p) (progress-waited p) (progress-history p) (progress-left p)))

;;; (with-left p kinds): with the kinds of what the tape does in the steps (schemenn/tracing).  Source: schemenn's own
(define (with-left p kinds)
  (list->progress (map (lambda (item) (if (eq? (car item) 'left) (cons 'left kinds) item)) (progress->list p))))

;;; The epoch is entered in the history, with what was measured, and compared to the best one; the next one can begin.
;;; Source: schemenn's own
(define (with-epoch-closed p rate measured improvement)
  (let* ((loss (/ (progress-total p) (progress-position p)))
         (judged (cdr (or (assq 'validation-loss measured) (cons 'loss loss))))
         (best (progress-best p))
         (better? (or (null? best) (nan? (car best)) (< judged (- (car best) improvement)))))
    (make-progress
      (+ 1 (progress-epoch p)) '() 0 0.0
      (progress-parameters p) (progress-state p) (progress-memory p) (progress-rng p)
      (if better? (list judged (progress-parameters p) (progress-state p)) best)
      (if better? 0 (+ 1 (progress-waited p)))
      (cons `((epoch . ,(+ 1 (progress-epoch p))) (loss . ,loss) (rate . ,rate) ,@measured) (progress-history p))
      (progress-left p))))

;;; (answer p why best?): the three values of training that ends so: parameters and state, those of the best epoch if
;;; that is asked for, and the history from the first epoch on. why is #f at the end of the last epoch.
;;; Source: schemenn's own
(define (answer p why best?)
  (let ((best (if (and best? (pair? (progress-best p)))
                  (cdr (progress-best p))
                  (list (progress-parameters p) (progress-state p)))))
    (values (car best) (cadr best) (reverse (ended-history p why)))))

(define (ended-history p why)
  (let ((history (progress-history p)))
    (cond ((not why) history)
          ((or (> (progress-position p) 0) (null? history) (eq? why 'diverged))
           (cons (append (broken-entry p) (ending why)) history))
          (else (cons (append (car history) (ending why)) (cdr history))))))

(define (ending why)
  (list (cons 'ended why)))

;;; The entry of an epoch that did not come to its end: how many examples were seen, and their mean loss.
(define (broken-entry p)
  (let ((position (progress-position p)))
    `((epoch . ,(+ 1 (progress-epoch p)))
      ,@(if (> position 0) (list (cons 'loss (/ (progress-total p) position))) '())
      (examples . ,position))))

;;; The progress as plain data, and back.  Source: schemenn's own
(define (progress->list p)
  (map (lambda (name field) (cons name (field p))) names fields))

(define (list->progress items)
  (apply make-progress (map (lambda (name) (cdr (assq name items))) names)))

(define names '(epoch order position total parameters state memory rng best waited history left))

(define fields
  (list progress-epoch progress-order progress-position progress-total progress-parameters progress-state
        progress-memory progress-rng progress-best progress-waited progress-history progress-left))))
