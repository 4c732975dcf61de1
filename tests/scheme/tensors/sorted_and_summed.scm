(define m #2f64((3 1 2) (0 5 4)))
(tensor-sort #f64(3 1 2))               ; => #f64(1 2 3)
(tensor-sort #f64(3 +nan.0 -inf.0))     ; => #f64(-inf.0 3 +nan.0)
(tensor-sort m)                         ; => #2f64((1 2 3) (0 4 5))
(tensor-sort m 0)                       ; => #2f64((0 1 2) (3 5 4))
(tensor-sort m 2)                       ; error: tensor-sort: there is no axis 2 in m, which is 2×3
(tensor-sort '(2 1))                    ; error: tensor-sort: expected a tensor, got (2 1)
(argsort #f64(3 1 2 1))                 ; => #f64(1 3 2 0)
(argsort m)                             ; => #2f64((1 2 0) (0 2 1))
(argsort '(3 1/2 1.0))                  ; => (1 2 0)
(argsort '(1 +nan.0 0 +nan.0 1))        ; => (2 0 4 1 3)
(argsort '())                           ; => ()
(argsort '(1 a))                        ; error: argsort: expected a real number, got a
(argsort 5)                             ; error: argsort: expected a tensor or a list of numbers, got 5
(tensor-take m (tensor-slice (argsort m) 0) 1)  ; => #2f64((1 2 3) (5 4 0))
(cumulative-sum #f64(1 2 3))            ; => #f64(1 3 6)
(cumulative-sum m)                      ; => #f64(3 4 6 6 11 15)
(cumulative-sum m 0)                    ; => #2f64((3 1 2) (3 6 6))
(cumulative-sum m -1)                   ; => #2f64((3 4 6) (0 5 9))
(cumulative-sum '(1 1/2 1/3))           ; => (1 3/2 11/6)
(cumulative-sum '((1 2) (3 4)))         ; => (1 3 6 10)
(cumulative-sum '((1 2) (3 4)) 0)       ; => ((1 2) (4 6))
(cumulative-sum '())                    ; => ()
(cumulative-sum m 2)                    ; error: cumulative-sum: there is no axis 2 in m, which is 2×3
(cumulative-sum '(1 2) 1)               ; error: cumulative-sum: there is no axis 1 in '(1 2), which has length 2
(cumulative-sum "ab")                   ; error: cumulative-sum: expected a tensor or a list of numbers, got "ab"
