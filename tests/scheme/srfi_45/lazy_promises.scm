(define r (delay (begin (display "hi") 1)))
(define s (lazy r))
(define t (lazy s))
(force t)                               ; prints: hi
(force r)                               ; => 1
(force t)                               ; => 1
(promise? s)                            ; => #t
(force (eager (+ 1 2)))                 ; => 3
(promise? (eager 1))                    ; => #t
(define inner (delay 5))
(eq? (force (eager inner)) inner)       ; => #t
(define count 0)
(define once (lazy (begin (set! count (+ count 1)) (eager count))))
(force once)                            ; => 1
(force once)                            ; => 1
(define (loop n) (if (= n 0) (lazy (delay 'done)) (lazy (loop (- n 1)))))
(force (loop 100000))                   ; => done
(define q
  (let ((count 5))
    (define (get-count) count)
    (define p (delay (if (<= count 0) count (begin (set! count (- count 1)) (force p) (set! count (+ count 2)) count))))
    (list get-count p)))
((car q))                               ; => 5
(force (cadr q))                        ; => 0
((car q))                               ; => 10
