(define-syntax loop-until
  (syntax-rules ()
    ((_ id init test return step)
     (let loop ((id init)) (if test return (loop step))))))
(let ((loop 10))
  (loop-until x 1 (> (* x loop) 50) (list x loop) (+ x 1)))  ; => (6 10)
