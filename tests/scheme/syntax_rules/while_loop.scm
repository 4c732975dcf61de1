(define-syntax while
  (syntax-rules ()
    ((_ condition body ...)
     (let loop () (when condition body ... (loop))))))
(let ((i 0) (out '()))
  (while (< i 3)
    (set! out (cons i out))
    (set! i (+ i 1)))
  out)                                  ; => (2 1 0)
