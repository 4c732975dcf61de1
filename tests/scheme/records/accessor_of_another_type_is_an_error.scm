(define-record-type point (make-point x) point? (x point-x))
(point-x 5)                             ; error: point-x
(point-x '(1 2))                        ; error: point-x
