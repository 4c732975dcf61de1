;;; What training shows while it runs: a progress bar on a terminal, if tqdm is installed; else a line for each epoch on
;;; the current output port.
;;;
;;;   epoch 3/10  loss 0.3456  validation-loss 0.4012  rate 0.001
;;;
;;; A reporter is a procedure of an event: batch with the number of the epoch, loss and rate; epoch with its entry of
;;; the history; note with a text; end; draws?, to which a bar that is being drawn answers #t.
(define-library (nn reports)
  (import (schemenn))
  (export make-reporter short-number)
  (begin

;;; (make-reporter how every epochs batches done): how is 'progress (a bar if there can be one), 'lines or 'quiet; lines
;;; are written for every so-manieth epoch and the last; batches are those of an epoch, done is how many batches lie
;;; behind.
;;; Source: schemenn's own
(define (make-reporter how every epochs batches done)
  (case how
    ((quiet) (lambda (event . parts) #f))
    ((lines) (line-reporter every epochs))
    ((progress)
     (let ((bar (%open-progress-bar (* epochs batches) done "training")))
       (if bar (bar-reporter bar epochs) (line-reporter every epochs))))
    (else (error "train: expected a report that is progress, lines or quiet, got" how))))

(define (line-reporter every epochs)
  (lambda (event . parts)
    (case event
      ((epoch)
       (let ((epoch (cdr (assq 'epoch (car parts)))))
         (if (or (= epoch epochs) (= 0 (modulo epoch every)))
             (write-line-of (string-append "epoch " (number->string epoch) "/" (number->string epochs)
                                           "  " (entry-text (cdar parts)))))))
      ((note) (write-line-of (car parts)))
      (else #f))))

(define (write-line-of text)
  (display text)
  (newline)
  (flush-output-port))

(define (bar-reporter bar epochs)
  (let ((shown "") (note #f))
    (lambda (event . parts)
      (case event
        ((batch)
         (if (%advance-progress-bar! bar)
             (%describe-progress-bar!
               bar
               (string-append "epoch " (number->string (car parts)) "/" (number->string epochs))
               (string-append "loss " (short-number (cadr parts)) ", rate " (short-number (caddr parts)) shown))))
        ((draws?) #t)
        ((epoch) (set! shown (validation-text (car parts))))
        ((note) (set! note (car parts)))
        ((end)
         (%close-progress-bar! bar)
         (if note (write-line-of note)))))))

;;; What the entry of an epoch says beside loss and rate.
(define (validation-text entry)
  (apply string-append
         (map (lambda (item) (string-append ", " (item-text item)))
              (remove (lambda (item) (memq (car item) '(epoch loss rate))) entry))))

(define (entry-text items)
  (string-join (map item-text items) "  "))

(define (item-text item)
  (string-append (symbol->string (car item)) " "
                 (if (number? (cdr item)) (short-number (cdr item)) (format "~a" (cdr item)))))

;;; A number to four significant digits, as text.  Source: schemenn's own
(define (short-number x)
  (if (or (exact-integer? x) (not (finite? x)) (= x 0))
      (number->string x)
      (let* ((x (inexact x))
             (digits (- 3 (exact (floor (/ (log (abs x)) (log 10.0)))))))
        (number->string
          (if (<= -300 digits 300)
              (let ((scale (expt 10 (abs digits))))
                (inexact (if (> digits 0)
                             (/ (round (* (exact x) scale)) scale)
                             (* (round (/ (exact x) scale)) scale))))
              x)))))))
