(define (invert x)
  (assume (not (zero? x)) "x must not be zero" x)
  (/ 1 x))
(invert 4)                              ; => 1/4
(invert 0)                              ; error: x must not be zero
(assume 5)                              ; => 5
(assume #f)                             ; error: assumption
