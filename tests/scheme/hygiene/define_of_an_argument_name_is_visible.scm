(define-syntax def (syntax-rules () ((_ name) (define name 'defined))))
(def here)
here                                    ; => defined
