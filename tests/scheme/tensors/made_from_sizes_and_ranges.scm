(zeros 3)                               ; => #f64(0.0 0.0 0.0)
(zeros 2 1)                             ; => #2f64((0.0) (0.0))
(zeros '(1 2))                          ; => #2f64((0.0 0.0))
(zeros (shape #2f64((1 2))))            ; => #2f64((0.0 0.0))
(ones 2)                                ; => #f64(1.0 1.0)
(ones '(2 0))                           ; => #2f64:2:0()
(full '(2 2) 1/2)                       ; => #2f64((0.5 0.5) (0.5 0.5))
(full 2 7)                              ; => #f64(7.0 7.0)
(identity-matrix 2)                     ; => #2f64((1 0) (0 1))
(identity-matrix 0)                     ; => #2f64:0:0()
(zeros '())                             ; error: zeros: expected a shape with at least one axis, got ()
(zeros 2.0)                             ; error: zeros: expected a size, got 2.0
(zeros -1)                              ; error: zeros: size -1 is out of range (it must not be negative)
(zeros 100000 100000)                   ; error: zeros: 10000000000 elements take more than
(ones (expt 10 30))                     ; error: ones: 1000000000000000000000000000000 elements take more than
(zeros 0 400000000 400000000)           ; error: zeros: 160000000000000000 elements take more than
(identity-matrix 100000)                ; error: identity-matrix: 10000000000 elements take more than
(full '(2) 'a)                          ; error: full: expected a real number, got a
(zeros (iota 70))                       ; error: zeros: a tensor has at most 64 axes, not 70

(arange 4)                              ; => #f64(0 1 2 3)
(arange 1 4)                            ; => #f64(1 2 3)
(arange 4 1)                            ; => #f64()
(arange 4 1 -1)                         ; => #f64(4 3 2)
(arange 0 1 1/4)                        ; => #f64(0 0.25 0.5 0.75)
(arange 0 1 1/10)                       ; => #f64(0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9)
(tensor-ref (arange 0 1 1/10) 3)        ; => 0.3
(arange 0.5 3)                          ; => #f64(0.5 1.5 2.5)
(arange 0 5/2)                          ; => #f64(0 1 2)
(arange (expt 10 20) (+ (expt 10 20) 2))  ; => #f64(1e20 1e20)
(arange 0 1 0)                          ; error: arange: the step must not be zero
(arange 0 +inf.0)                       ; error: arange: expected a finite number, got +inf.0
(arange 1e300)                          ; error: arange:
(arange 0.0 1e308 1e-308)               ; error: arange:
(arange 'a)                             ; error: arange: expected a real number, got a
(linspace 0 1 5)                        ; => #f64(0 0.25 0.5 0.75 1)
(linspace 2 2 1)                        ; => #f64(2)
(linspace 0 1 0)                        ; => #f64()
(linspace 0 1 -1)                       ; error: linspace: size -1 is out of range
(linspace 0 1 2.5)                      ; error: linspace: expected a size, got 2.5

(one-hot 1 3)                           ; => #f64(0 1 0)
(one-hot '(2 0) 3)                      ; => #2f64((0 0 1) (1 0 0))
(one-hot #f64(1) 2)                     ; => #2f64((0 1))
(one-hot '() 2)                         ; => #2f64:0:2()
(define labels '(0 3))
(one-hot labels 3)                      ; error: one-hot: index 3 in labels is out of range: 3 classes are numbered from 0 to 2
(one-hot '(0.5) 3)                      ; error: one-hot: expected an index, got 0.5
(one-hot 0 -1)                          ; error: one-hot: size -1 is out of range
