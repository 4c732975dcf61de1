(and-let* () 1)                         ; => 1
(and-let* ())                           ; => #t
(and-let* ((x 1)) (+ x 1))              ; => 2
(and-let* ((x #f)) (error "not run"))   ; => #f
(and-let* ((x 1) ((> x 0)) (y (+ x 1))) (list x y))           ; => (1 2)
(and-let* ((x 1) ((< x 0)) (y (car x))) y)                    ; => #f
(define flag #f)
(and-let* (flag) (error "not run"))     ; => #f
(set! flag 'yes)
(and-let* (flag (x 2)) (list flag x))   ; => (yes 2)
(and-let* ((x 5)))                      ; => 5
(and-let* ((x 5) ((even? x))))          ; => #f
(and-let* ((x 1) (x (+ x 1)) (x (+ x 1))) x)                  ; => 3
(and-let* ((x 1)) (define y 2) (+ x y)) ; => 3
(let loop ((items '(1 2 3)) (sum 0))
  (or (and-let* (((pair? items)) (x (car items))) (loop (cdr items) (+ sum x)))
      sum))                             ; => 6
