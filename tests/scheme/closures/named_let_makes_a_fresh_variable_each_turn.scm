(define thunks
  (let loop ((i 0) (thunks '()))
    (if (= i 4)
        (reverse thunks)
        (loop (+ i 1) (cons (lambda () (* i i)) thunks)))))
(map (lambda (thunk) (thunk)) thunks)   ; => (0 1 4 9)
