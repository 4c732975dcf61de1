; What guard catches says the same as what is shown: the code of its entry in the catalogue, message, irritants, place.

(define-syntax code-of
  (syntax-rules () ((_ expression) (guard (e (#t (error-code e))) expression))))

(code-of (car 5))                              ; => wrong-type
(code-of (5 1))                                ; => not-a-procedure
(code-of ((lambda (x) x)))                     ; => wrong-number-of-arguments
(code-of (vector-ref (vector 1) 1))            ; => out-of-range
(code-of (hash-table-ref (make-equal-hash-table) 'a))   ; => no-such-key
(code-of (/ 1 0))                              ; => division-by-zero
(code-of undefined-name)                       ; => unbound-variable
(code-of (letrec ((a b) (b 1)) a))             ; => used-too-early
(code-of (+ #f64(1 2) #f64(1 2 3)))            ; => shape-mismatch
(code-of (if (> #f64(1 2) 0) 1 2))             ; => mask-as-condition
(code-of (error "no"))                         ; => user-error
(code-of (assert (= 1 2)))                     ; => assertion-failed
(code-of (open-input-file "no-such-file"))     ; => file-error
(code-of (read (open-input-string "#<x>")))    ; => unreadable-datum
(code-of (make-vector (expt 10 12)))           ; => limit-exceeded
(code-of (eval '(if) (interaction-environment)))        ; => bad-syntax

(guard (e (#t (list (error-object-message e) (error-object-irritants e)))) (vector-ref (vector 1 2) 2))
; => ("vector-ref: index 2 is out of range for length 2" (2))

(guard (e (#t (cdr (error-place e)))) (car 5))   ; => (26 39)

(error-code 5)    ; error: error-code: expected an error object, got 5
