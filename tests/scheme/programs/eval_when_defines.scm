(eval-when (compile load eval)
  (define (helper x) (* 2 x))
  (define answer (helper 21)))
answer ; => 42
