(define-values all (values 1 2 3))
all                                     ; => (1 2 3)
