(define v (arange 6))
(define m #2f64((1 2 3) (4 5 6)))
(reshape v 2 3)                         ; => #2f64((0 1 2) (3 4 5))
(reshape v '(3 2))                      ; => #2f64((0 1) (2 3) (4 5))
(reshape v #f 2)                        ; => #2f64((0 1) (2 3) (4 5))
(reshape m -1)                          ; => #f64(1 2 3 4 5 6)
(reshape #mask(#t #f) 2 1)              ; => #2mask((#t) (#f))
(reshape #f64() 0 3)                    ; => #2f64:0:3()
(reshape v 4 2)                         ; error: reshape: v, which has length 6, has 6 elements and cannot become 4×2
(reshape m '(4 #f))                     ; error: reshape: m, which is 2×3, has 6 elements and cannot become 4×?
(reshape m #f #f)                       ; error: reshape: only one size can be found from the others
(reshape #f64() 0 #f)                   ; error: reshape: #f64(), which has length 0, has 0 elements and cannot become 0×?
(reshape v '())                         ; error: reshape: expected a shape with at least one axis, got ()
(reshape v 'a)                          ; error: reshape: expected a size, got a
(reshape '(1 2) 2 1)                    ; error: reshape: expected a tensor, got (1 2)
(ravel m)                               ; => #f64(1 2 3 4 5 6)
(flatten m)                             ; => #f64(1 2 3 4 5 6)
(flatten '(1 (2 (3))))                  ; => (1 2 3)

(transpose m)                           ; => #2f64((1 4) (2 5) (3 6))
(transpose v)                           ; => #f64(0 1 2 3 4 5)
(shape (transpose (zeros 2 3 4)))       ; => (4 3 2)
(shape (transpose (zeros 2 3 4) 1 0 2)) ; => (3 2 4)
(shape (transpose (zeros 2 3 4) '(-1 0 1)))  ; => (4 2 3)
(transpose #2mask((#t #f)))             ; => #2mask((#t) (#f))
(transpose '((1 2 3) (4 5 1/2)))        ; => ((1 4) (2 5) (3 1/2))
(transpose '(1 2))                      ; => (1 2)
(transpose m 0)                         ; error: transpose: the axes 0 are not those of m, which is 2×3
(transpose m 0 0)                       ; error: transpose: the axes 0 0 are not those of m, which is 2×3
(transpose m 0 2)                       ; error: transpose: there is no axis 2 in m, which is 2×3
(transpose '((1 2) (3)))                ; error: transpose: '((1 2) (3)) is ragged

(concatenate (list #f64(1) #f64(2 3)))  ; => #f64(1 2 3)
(concatenate #f64(1) #f64(2 3))         ; => #f64(1 2 3)
(concatenate m m)                       ; => #2f64((1 2 3) (4 5 6) (1 2 3) (4 5 6))
(concatenate m m 1)                     ; => #2f64((1 2 3 1 2 3) (4 5 6 4 5 6))
(concatenate (list m '((7) (8))) -1)    ; => #2f64((1 2 3 7) (4 5 6 8))
(concatenate #mask(#t) #mask(#f))       ; => #mask(#t #f)
(concatenate '((1 2) (3) ()))           ; => (1 2 3)
(concatenate '((1) (#2f64((1)))))       ; => (1 #2f64((1.0)))
(concatenate '())                       ; => ()
(concatenate m #f64(1))                 ; error: concatenate: m is 2×3 but #f64(1) has length 1 and cannot be joined along axis 0
(concatenate m '((1 2)))                ; error: concatenate: m is 2×3 but '((1 2)) is 1×2 and cannot be joined along axis 0
(concatenate (list m m '((7))) 1)       ; error: concatenate: in (list m m '((7))), element 0 is 2×3 but element 2 is 1×1 and cannot be joined along axis 1
(concatenate m m 2)                     ; error: concatenate: there is no axis 2 in m, which is 2×3
(concatenate #f64(1) #mask(#t))         ; error: concatenate: expected tensors alone or masks alone, got both
(concatenate #f64(1) 2.0)               ; error: concatenate: expected a tensor or a list of numbers, got 2.0
(concatenate '(1) '(2))                 ; error: concatenate: expected a tensor, got (1)
(stack #f64(1 2) #f64(3 4))             ; => #2f64((1 2) (3 4))
(stack #f64(1 2) #f64(3 4) 1)           ; => #2f64((1 3) (2 4))
(stack (list #f64(1 2) '(3 4)) -1)      ; => #2f64((1 3) (2 4))
(stack '((1 2) (3 4)))                  ; => #2f64((1 2) (3 4))
(stack #mask(#t) #mask(#f))             ; => #2mask((#t) (#f))
(stack #f64(1 2) #f64(3))               ; error: stack: #f64(1 2) has length 2 but #f64(3) has length 1
(stack '())                             ; error: stack: expected at least one tensor, got ()
(stack m m 4)                           ; error: stack: there is no axis 4 in m, which is 2×3

(shape (expand-dims v 0))               ; => (1 6)
(shape (expand-dims v -1))              ; => (6 1)
(expand-dims v 2)                       ; error: expand-dims: there is no axis 2 in v, which has length 6
(squeeze #2f64((1 2)))                  ; => #f64(1 2)
(squeeze #2f64((1)))                    ; => 1.0
(squeeze #3f64(((1) (2))) 2)            ; => #2f64((1 2))
(squeeze m 0)                           ; error: squeeze: axis 0 of m, which is 2×3, has length 2, not 1
(flip v)                                ; => #f64(5 4 3 2 1 0)
(flip m)                                ; => #2f64((6 5 4) (3 2 1))
(flip m 0)                              ; => #2f64((4 5 6) (1 2 3))
(tensor-repeat #f64(1 2) 2)             ; => #f64(1 1 2 2)
(tensor-repeat m 2 1)                   ; => #2f64((1 1 2 2 3 3) (4 4 5 5 6 6))
(tensor-repeat v 0)                     ; => #f64()
(tensor-repeat v (expt 10 12))          ; error: tensor-repeat: 1000000000000 elements take more than
(tensor-repeat m 2 2)                   ; error: tensor-repeat: there is no axis 2 in m, which is 2×3
(tensor-tile #f64(1 2) 2)               ; => #f64(1 2 1 2)
(tensor-tile #2f64((1 2)) 2 1)          ; => #2f64((1 2) (1 2))
(tensor-tile m 2)                       ; error: tensor-tile: 1 counts do not fit m, which is 2×3
