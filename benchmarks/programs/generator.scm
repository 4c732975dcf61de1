;;; A generator of n numbers by re-entrant call/cc: each number leaves the loop, which is entered again for the next.

(define (make-generator produce)
  (define return #f)
  (define (yield value)
    (call/cc
     (lambda (resume)
       (set! next (lambda () (resume #f)))
       (return value))))
  (define (next)
    (produce yield)
    (return 'done))
  (lambda ()
    (call/cc
     (lambda (k)
       (set! return k)
       (next)))))

(define (squares n)
  (make-generator
   (lambda (yield)
     (do ((i 0 (+ i 1)))
         ((= i n))
       (yield (* i i))))))

(define (run n)
  (let ((next (squares n)))
    (let loop ((total 0))
      (let ((value (next)))
        (if (eq? value 'done)
            total
            (loop (+ total value)))))))
