#!/usr/bin/guile \
-e main -s
!#
;; A script as Guile reads it: all up to the line that begins with !# is skipped.
(use-modules (srfi srfi-1) (ice-9 format))
(define-syntax-rule (twice form) (begin form form))
(twice (format #t "~a " (fold + 0 '(1 2 3)))) ; prints: 6 6
