(define (run state input)
  (if (null? input)
      state
      (run (cdr (assv (car input) (cdr (assq state machine)))) (cdr input))))
(define machine
  '((even (0 . even) (1 . odd))
    (odd (0 . odd) (1 . even))))
(run 'even '(1 0 1 1))                  ; => odd
