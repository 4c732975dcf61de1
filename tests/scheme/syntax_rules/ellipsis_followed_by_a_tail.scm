(define-syntax last-of
  (syntax-rules ()
    ((_ first ... last) 'last)))
(last-of a b c)                         ; => c
(define-syntax around
  (syntax-rules ()
    ((_ a ... (b c) . d) '((a ...) b c d))))
(around 1 2 (3 4) . 5)                  ; => ((1 2) 3 4 5)
