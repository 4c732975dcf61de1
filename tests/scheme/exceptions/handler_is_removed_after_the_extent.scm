(define (safe thunk) (guard (e (#t 'outer)) (thunk)))
(safe (lambda ()
        (call/cc (lambda (k)
                   (with-exception-handler (lambda (e) (k 'inner)) (lambda () 'fine))))
        (raise 'later)))                ; => outer
