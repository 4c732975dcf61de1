(define-syntax define-alias
  (syntax-rules ()
    ((_ new old)
     (define-syntax new
       (syntax-rules ()
         ((_ . args) (old . args)))))))
(define-alias my-if if)
(my-if #t 'yes (car '()))               ; => yes
