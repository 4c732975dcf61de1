(define thunks
  (do ((i 0 (+ i 1))
       (thunks '() (cons (lambda () i) thunks)))
      ((= i 3) (reverse thunks))))
(map (lambda (thunk) (thunk)) thunks)   ; => (0 1 2)
