(define-syntax last-of (syntax-rules () ((_ first ... last) 'last)))
(last-of 1 2 3)                         ; => 3
(last-of 1)                             ; => 1
(define-syntax ends (syntax-rules () ((_ (a b ... c d)) '(a (b ...) c d))))
(ends (1 2 3 4 5))                      ; => (1 (2 3) 4 5)
(ends (1 4 5))                          ; => (1 () 4 5)
(define-syntax dotted (syntax-rules () ((_ a ... b . c) '((a ...) b c))))
(dotted 1 2 3 . 4)                      ; => ((1 2) 3 4)
(define-syntax inside-vector (syntax-rules () ((_ #(a ... z)) '(z a ...))))
(inside-vector #(1 2 3))                ; => (3 1 2)
(define-syntax my-ellipsis (syntax-rules ::: () ((_ (a b :::) :::) '((b ::: a) :::))))
(my-ellipsis (1 2 3) (4))               ; => ((2 3 1) (4))
(define-syntax defines-macro
  (syntax-rules ::: ()
    ((_ name value :::)
     (define-syntax name (syntax-rules () ((_ x ...) '((x ...) value :::)))))))
(defines-macro both a b)
(both 1 2 3)                            ; => ((1 2 3) a b)
(last-of)                               ; error: last-of
