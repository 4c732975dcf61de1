;;; A program with comments in many places.

;; Adds one.
(define (inc x)
  ;; the body
  (+ x 1)) ; trailing

#| a block
   comment |#
(define (classify n)
  (cond
    ;; negative first
    ((< n 0) 'neg)
    ;; then zero
    ((= n 0) 'zero)
    (else 'pos)))  ; last

; before the output
(display (inc 1)) ; prints 2
(newline)
(display (classify -5))
(newline)
; the end
