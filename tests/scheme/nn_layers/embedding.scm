;;; An embedding answers the rows of its table at the indices; the gradient goes to the rows that were taken.
(import (scheme base) (nn))
(define table #2f64((1.0 2.0) (3.0 4.0) (5.0 6.0)))
(define layer (embedding 3 2))
(layer-evaluate layer (list table) '() #f64(2.0 0.0))               ; => #2f64((5.0 6.0) (1.0 2.0))
(layer-evaluate layer (list table) '() #2f64((2.0 0.0)))            ; => #3f64(((5.0 6.0) (1.0 2.0)))
((∇ (lambda (p) (sum (layer-evaluate layer p '() #f64(2.0 0.0 2.0))))) (list table))
; => (#2f64((1.0 1.0) (0.0 0.0) (2.0 2.0)))
