;;; (chibi test): the unit tests of Chibi Scheme.  Source: Chibi Scheme manual, (chibi test)
;;;
;;; Tests in a group count toward its summary; an error in one is counted and does not stop the others.
(define-library (chibi test)
  (import (schemenn))
  (export
    test test-equal test-assert test-not test-values test-error
    test-group test-begin test-end test-exit
    test-equal? test-failure-count
    current-test-group current-test-comparator current-test-epsilon current-test-verbosity)
  (begin

;;; A group with the one it is in, or #f, and how its tests ended, those of groups inside included.
(define-record-type <test-group>
  (make-group name parent passes failures errors groups groups-passed)
  group?
  (name group-name)
  (parent group-parent)
  (passes group-passes group-passes!)
  (failures group-failures group-failures!)
  (errors group-errors group-errors!)
  (groups group-groups group-groups!)
  (groups-passed group-groups-passed group-groups-passed!))

;;; The group that has begun last and not ended, or #f.
(define current-test-group (make-parameter #f))

;;; How an expected value and a result are compared.
(define current-test-comparator (make-parameter (lambda (expected result) (test-equal? expected result))))

;;; By what part of itself a result may differ from an expected inexact number.
(define current-test-epsilon (make-parameter 1e-5))

;;; Whether tests that pass are reported, too.
(define current-test-verbosity (make-parameter #f))

;;; How many tests have failed so far, errors included.
(define test-failure-count (make-parameter 0))

;;; Whether the values are equal?, or nearly so where an inexact number is expected.
(define (test-equal? expected result)
  (cond ((equal? expected result) #t)
        ((not (and (number? expected) (number? result))) #f)
        ((real? expected)
         (and (inexact? expected) (real? result) (near? expected result)))
        (else
         (and (test-equal? (real-part expected) (real-part result))
              (test-equal? (imag-part expected) (imag-part result))))))

(define (near? a b)
  (let ((greater (max (abs a) (abs b))) (less (min (abs a) (abs b))))
    (if (zero? less)
        (< greater (current-test-epsilon))
        (< (abs (/ (- a b) greater)) (current-test-epsilon)))))

;;; (test [name] expected expr): the values should be the same by current-test-comparator.
(define-syntax test
  (syntax-rules ()
    ((_ expected expr) (run-comparison #f 'expr (current-test-comparator) (lambda () expected) (lambda () expr)))
    ((_ name expected expr)
     (run-comparison name 'expr (current-test-comparator) (lambda () expected) (lambda () expr)))))

;;; (test-equal same? [name] expected expr): the values should be the same by same?.
(define-syntax test-equal
  (syntax-rules ()
    ((_ same? expected expr) (run-comparison #f 'expr same? (lambda () expected) (lambda () expr)))
    ((_ same? name expected expr) (run-comparison name 'expr same? (lambda () expected) (lambda () expr)))))

;;; (test-values [name] expected expr): all the values should be the same.
(define-syntax test-values
  (syntax-rules ()
    ((_ expected expr) (test-values #f expected expr))
    ((_ name expected expr)
     (run-comparison name 'expr all-same?
       (lambda () (call-with-values (lambda () expected) list))
       (lambda () (call-with-values (lambda () expr) list))))))

(define (all-same? expected results)
  (and (= (length expected) (length results))
       (every (current-test-comparator) expected results)))

;;; (test-assert [name] expr): the value should be true.
(define-syntax test-assert
  (syntax-rules ()
    ((_ expr) (test-assert #f expr))
    ((_ name expr) (run-assertion name 'expr (lambda () expr)))))

;;; (test-not [name] expr): the value should be #f.
(define-syntax test-not
  (syntax-rules ()
    ((_ expr) (test-assert (not expr)))
    ((_ name expr) (test-assert name (not expr)))))

;;; (test-error [name] expr): an error should be raised.
(define-syntax test-error
  (syntax-rules ()
    ((_ expr) (test-error #f expr))
    ((_ name expr) (run-expecting-error name 'expr (lambda () expr)))))

;;; (test-group name form …): the forms as a group.
(define-syntax test-group
  (syntax-rules ()
    ((_ name form ...)
     (run-group name (lambda () (let () form ... (if #f #f)))))))

(define (run-comparison name form same? expected thunk)
  (run name form
    (lambda ()
      (let* ((expected (expected)) (result (thunk)))
        (or (same? expected result)
            (list "expected " expected " but got " result))))))

(define (run-assertion name form thunk)
  (run name form
    (lambda ()
      (or (and (thunk) #t)
          (list "expected a true value but got " #f)))))

(define (run-expecting-error name form thunk)
  (run name form
    (lambda ()
      (let ((result (guard (object (#t #t)) (list (thunk)))))
        (or (eq? result #t)
            (list "expected an error but got " (car result)))))))

;;; Run one test and count it. check answers #t, or what to say: labels and values in turn.
(define (run name form check)
  (let ((outcome (guard (object (#t (vector object))) (check))))
    (cond ((eq? outcome #t)
           (count-in-group group-passes group-passes!)
           (if (or (current-test-verbosity) (not (current-test-group)))
               (report "PASS: " name form)))
          ((vector? outcome)
           (failed group-errors group-errors!)
           (report "ERROR: " name form)
           (report-object (vector-ref outcome 0)))
          (else
           (failed group-failures group-failures!)
           (report "FAIL: " name form)
           (report-difference outcome)))))

(define (count-in-group count store!)
  (let ((group (current-test-group)))
    (if group
        (store! group (+ (count group) 1)))))

(define (failed count store!)
  (test-failure-count (+ (test-failure-count) 1))
  (count-in-group count store!))

(define (report label name form)
  (display label)
  (if name (display name) (write form))
  (newline))

(define (report-object object)
  (display "    ")
  (if (error-object? object)
      (display (condition/report-string object))
      (begin (display "raised ") (write object)))
  (newline))

(define (report-difference parts)
  (display "    ")
  (let loop ((parts parts))
    (if (pair? parts)
        (begin
          (display (car parts))
          (write (cadr parts))
          (loop (cddr parts)))))
  (newline))

;;; Begin a group.
(define (test-begin . name)
  (let ((name (if (pair? name) (car name) "tests")))
    (display "-- ")
    (display name)
    (newline)
    (current-test-group (make-group name (current-test-group) 0 0 0 0 0))))

;;; End the group that began last, and report how its tests went.
(define (test-end . name)
  (let ((group (current-test-group)))
    (if (not group)
        (error "test-end: no group has begun"))
    (if (and (pair? name) (car name) (not (equal? (car name) (group-name group))))
        (for-each display (list "warning: test-end " (car name) " does not match test-begin " (group-name group) "\n")))
    (report-group group)
    (if (group-parent group)
        (add-to-parent group (group-parent group)))
    (current-test-group (group-parent group))))

(define (add-to-parent group parent)
  (for-each
    (lambda (count store!) (store! parent (+ (count parent) (count group))))
    (list group-passes group-failures group-errors)
    (list group-passes! group-failures! group-errors!))
  (group-groups! parent (+ (group-groups parent) 1))
  (if (= (+ (group-failures group) (group-errors group)) 0)
      (group-groups-passed! parent (+ (group-groups-passed parent) 1))))

(define (report-group group)
  (let ((total (+ (group-passes group) (group-failures group) (group-errors group))))
    (report-share (group-failures group) total " failure" " failures")
    (report-share (group-errors group) total " error" " errors")
    (report-part (group-passes group) total "tests")
    (report-part (group-groups-passed group) (group-groups group) "subgroups")))

(define (report-share count total one many)
  (if (> count 0)
      (for-each display (list count (if (= count 1) one many) " (" (percent count total) "%).\n"))))

(define (report-part count total what)
  (if (> total 0)
      (for-each display (list count " out of " total " (" (percent count total) "%) " what " passed.\n"))))

;;; The percentage to one place.
(define (percent count total)
  (inexact (/ (round (/ (* 1000 count) total)) 10)))

(define (run-group name thunk)
  (test-begin name)
  (guard (object
          (#t
           (failed group-errors group-errors!)
           (report "ERROR: " name #f)
           (report-object object)))
    (thunk))
  (test-end name))

;;; End what has begun, and leave the program: with exit status 1 if a test failed, else 0.
(define (test-exit)
  (let loop ()
    (if (current-test-group)
        (begin (test-end) (loop))))
  (exit (= (test-failure-count) 0)))

  ))
