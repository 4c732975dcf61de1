(define (f)
  (define-record-type cell (make-cell v) cell? (v cell-v set-cell-v!))
  (let ((c (make-cell 1)))
    (set-cell-v! c (+ 1 (cell-v c)))
    (cell-v c)))
(f)                                     ; => 2
