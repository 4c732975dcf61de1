(define thunks
  (let loop ((i 0) (thunks '()))
    (if (= i 3)
        (reverse thunks)
        (let ((thunk (lambda () (set! i (+ i 10)) i)))
          (loop (+ i 1) (cons thunk thunks))))))
((car thunks))                          ; => 10
((car thunks))                          ; => 20
((cadr thunks))                         ; => 11
