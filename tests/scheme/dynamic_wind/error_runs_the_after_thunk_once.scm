(define count 0)
(guard (e (#t 'caught))
  (dynamic-wind
    (lambda () #f)
    (lambda () (car '()))
    (lambda () (set! count (+ count 1)))))  ; => caught
count                                   ; => 1
