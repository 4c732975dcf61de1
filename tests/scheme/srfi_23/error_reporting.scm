(define (vector-at v k)
  (if (vector? v) (vector-ref v k) (error "expected a vector, got" v)))
(vector-at '(1) 0)                      ; error: expected a vector, got (1)
(error "nothing else")                  ; error: nothing else
(error "several:" 'a "b" #\c 1.5)       ; error: several: a "b" #\c 1.5
