(define-syntax define-getter
  (syntax-rules ()
    ((_ name value) (define (name) value))))
(define-getter answer 42)
(answer)                                ; => 42
