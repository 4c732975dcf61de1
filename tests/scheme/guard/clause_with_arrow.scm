(guard (condition
        ((assq 'a condition) => cdr)
        ((assq 'b condition)))
  (raise (list (cons 'a 42))))          ; => 42
(guard (condition
        ((assq 'a condition) => cdr)
        ((assq 'b condition)))
  (raise (list (cons 'b 23))))          ; => (b . 23)
