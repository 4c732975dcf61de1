(define out '())
(guard (e (#t (set! out (cons (list 'guard e) out))))
  (with-exception-handler
    (lambda (e) (set! out (cons (list 'handler e) out)) (raise 'from-handler))
    (lambda () (raise 'first))))
out                                     ; => ((guard from-handler) (handler first))
