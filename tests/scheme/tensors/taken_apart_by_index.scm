(define m #2f64((1 2 3) (4 5 6)))
(tensor-ref m 1 2)                      ; => 6.0
(tensor-ref m 1)                        ; => #f64(4.0 5.0 6.0)
(eq? (tensor-ref m) m)                  ; => #f
(tensor-ref m)                          ; => #2f64((1 2 3) (4 5 6))
(tensor-ref #mask(#t #f) 1)             ; => #f
(tensor-ref #2mask((#t #f)) 0)          ; => #mask(#t #f)
(exact (tensor-ref m 0 0))              ; => 1
(tensor-ref m 2 0)                      ; error: tensor-ref: index 2 is out of range for axis 0 of m, which is 2×3
(tensor-ref m 0 3)                      ; error: tensor-ref: index 3 is out of range for axis 1 of m, which is 2×3
(tensor-ref m -1)                       ; error: tensor-ref: index -1 is out of range for axis 0 of m, which is 2×3
(tensor-ref #f64(1 2) 2)                ; error: tensor-ref: index 2 is out of range of #f64(1 2), which has length 2
(tensor-ref m 0 0 0)                    ; error: tensor-ref: 3 indices are too many for m, which is 2×3
(tensor-ref m 0.0)                      ; error: tensor-ref: expected an index, got 0.0
(tensor-ref m 'a)                       ; error: tensor-ref: expected an index, got a
(tensor-ref '(1 2) 0)                   ; error: tensor-ref: expected a tensor, got (1 2)
(tensor-rows m)                         ; => (#f64(1 2 3) #f64(4 5 6))
(tensor-rows #f64(1 2))                 ; => (1.0 2.0)
(tensor-rows #2f64:0:2())               ; => ()
(tensor-rows #mask(#t #f))              ; => (#t #f)

(tensor-slice m #f 1)                   ; => #f64(2 5)
(tensor-slice m 1)                      ; => #f64(4 5 6)
(tensor-slice m 1 2)                    ; => 6.0
(tensor-slice m #f '(0 2))              ; => #2f64((1 2) (4 5))
(tensor-slice m '(1 #f) '(#f 1))        ; => #2f64((4))
(tensor-slice m #f '(0 3 2))            ; => #2f64((1 3) (4 6))
(tensor-slice m '(1 1))                 ; => #2f64:0:3()
(tensor-slice m)                        ; => #2f64((1 2 3) (4 5 6))
(tensor-slice #mask(#t #f #f) '(1 #f))  ; => #mask(#f #f)
(tensor-slice #f64(1 2 3) '(0 4))       ; error: tensor-slice: range 0 to 4 is out of range of #f64(1 2 3), which has length 3
(tensor-slice m #f '(2 1))              ; error: tensor-slice: range 2 to 1 is out of range for axis 1 of m, which is 2×3
(tensor-slice m 2)                      ; error: tensor-slice: index 2 is out of range for axis 0 of m, which is 2×3
(tensor-slice m #f #f #f)               ; error: tensor-slice: 3 ranges are too many for m, which is 2×3
(tensor-slice m 'a)                     ; error: tensor-slice: expected #f, an index or a range (start end), got a
(tensor-slice m '(0 1 0))               ; error: tensor-slice: expected a positive exact integer as step, got 0
(tensor-slice m '(0))                   ; error: tensor-slice: expected a range (start end) or (start end step), got (0)

(tensor-take m '(1 0 1))                ; => #2f64((4 5 6) (1 2 3) (4 5 6))
(tensor-take m '(2 0) 1)                ; => #2f64((3 1) (6 4))
(tensor-take m #f64(1))                 ; => #2f64((4 5 6))
(tensor-take m '#(1))                   ; => #2f64((4 5 6))
(tensor-take m 1 -1)                    ; => #f64(2 5)
(tensor-take #f64(5 6 7) #2f64((0 1) (2 2)))  ; => #2f64((5 6) (7 7))
(tensor-take #f64(5 6 7) 2)             ; => 7.0
(tensor-take m '())                     ; => #2f64:0:3()
(tensor-take m '(0 2))                  ; error: tensor-take: index 2 is out of range for axis 0 of m, which is 2×3
(tensor-take m '(-1))                   ; error: tensor-take: index -1 is out of range for axis 0 of m, which is 2×3
(tensor-take m '(0.5))                  ; error: tensor-take: expected an index, got 0.5
(tensor-take m #f64(0.5))               ; error: tensor-take: expected a tensor of integers, got #f64(0.5)
(tensor-take m '(0) 2)                  ; error: tensor-take: there is no axis 2 in m, which is 2×3

(diagonal #2f64((1 2 3) (4 5 6)))       ; => #f64(1 5)
(diagonal '((1 2) (3 4/3)))             ; => (1 4/3)
(diagonal #f64(1 2))                    ; error: diagonal: expected a matrix (rank 2), but #f64(1 2) has length 2
(diagonal-matrix #f64(1 2))             ; => #2f64((1 0) (0 2))
(diagonal-matrix '(1 2/3))              ; => ((1 0) (0 2/3))
