(call-with-values
  (lambda ()
    (dynamic-wind
      (lambda () #f)
      (lambda () (values 1 2))
      (lambda () #f)))
  list)                                 ; => (1 2)
