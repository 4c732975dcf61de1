; What the library raises where it is Scheme has the same codes as the errors of primitives, and the place of the call.

(define-syntax facts-of
  (syntax-rules ()
    ((_ expression)
     (guard (e (#t (list (error-code e) (error-object-message e) (error-object-irritants e)))) expression))))

(facts-of (hash-table-update! (make-equal-hash-table) 'a (lambda (x) x)))
; => (no-such-key "hash-table-update!: no such key: a" (a))
(facts-of (jit 5))                    ; => (wrong-type "jit: expected a procedure, got 5" (5))
(facts-of ((∂ (lambda (x) x) 5) 1.0)) ; => (out-of-range "∂: there is no argument 5 among 1" ())
(facts-of (match 5 ((a b) 1)))        ; => (no-matching-clause "match: no clause fits 5" (5))
(facts-of (error "expected a thing, got" 5))   ; => (user-error "expected a thing, got" (5))

(define (handled thunk)
  (call/cc (lambda (k) (with-exception-handler (lambda (e) (k (error-code e))) thunk))))
(handled (lambda () (list (jit 5))))  ; => wrong-type

; `error` is at its place also where a handler takes it before anything is unwound
(guard (e (#t (cdr (error-place e)))) (error "here"))   ; => (20 39)
(define (fails x)
  (error "there" x))
(call/cc (lambda (k) (with-exception-handler (lambda (e) (k (cdr (error-place e)))) (lambda () (fails 1)))))
; => (22 3)
(guard (e (#t (cdr (error-place e)))) (guard (e ((string? e) 0)) (list (fails 1))))   ; => (22 3)

; the name to blame is the one that the form begins with
(guard (e (#t (condition/report-string e))) (defun f (x) x))   ; => "defun is not defined"
(guard (e (#t (condition/report-string e))) ((values 1 2)))
; => "an answer of 2 values is not a procedure and cannot be called"
(guard (e (#t (condition/report-string e))) (eval '(nothing 1) (scheme-report-environment 7)))
; => "nothing is not defined"
