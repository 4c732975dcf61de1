;;; Checkpoints: the progress of training in a file, from which it goes on bit for bit, in the middle of an epoch too.
;;;
;;; A file holds the progress as an association list, headed by what it belongs to: the name of the optimizer, the
;;; number of examples and the size of batches. Layers, losses and data are the program's, and are not in it.
(define-library (nn checkpoints)
  (import (schemenn) (nn progress))
  (export save-progress resumed)
  (begin

(define (save-progress file p origin)
  (%save-data "train" file (list 'checkpoint origin (progress->list p))))

;;; (resumed fresh file checkpoint origin): the progress in the file, #t stands for the checkpoint. It must fit the
;;; progress at the start of this training, and its origin. Where the checkpoint is not there yet, #t means the start.
;;; Source: schemenn's own
(define (resumed fresh file checkpoint origin)
  (cond ((string? file) (loaded fresh file origin))
        ((not checkpoint) (error "train: #:resume #t goes on from the file of #:checkpoint, but none is given"))
        ((file-exists? checkpoint) (loaded fresh checkpoint origin))
        (else fresh)))

(define (loaded fresh file origin)
  (let ((saved (%load-data "train" file)))
    (define (refuse why)
      (error (format "train: cannot resume from ~a: ~a" file why)))
    (if (not (and (list? saved) (= (length saved) 3) (eq? (car saved) 'checkpoint)))
        (refuse "it is no checkpoint"))
    (if (not (equal? (cadr saved) origin))
        (refuse (format "it belongs to training with (optimizer examples batch-size) ~s, not ~s" (cadr saved) origin)))
    (guard (e ((error-object? e) (refuse (condition/report-string e))))
      (let ((p (list->progress (caddr saved))))
        (parameter-leaves-like (progress-parameters fresh) (progress-parameters p))
        (parameter-leaves-like (progress-memory fresh) (progress-memory p))
        p))))))
