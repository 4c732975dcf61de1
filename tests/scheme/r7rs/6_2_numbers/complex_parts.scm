(make-rectangular 1 2)                  ; => 1+2i
(make-rectangular 1.5 -0.5)             ; => 1.5-0.5i
(make-rectangular 3 0)                  ; => 3
(make-rectangular 0 1)                  ; => +i
(make-polar 2 0)                        ; => 2
(make-polar 1 2)                        ; => -0.4161468365471424+0.9092974268256817i
(make-polar 0 1)                        ; => 0
(real-part 1+2i)                        ; => 1
(imag-part 1+2i)                        ; => 2
(real-part 2.5)                         ; => 2.5
(imag-part 2.5)                         ; => 0
(real-part 1.5+2.5i)                    ; => 1.5
(magnitude 3+4i)                        ; => 5
(magnitude 3.0+4.0i)                    ; => 5.0
(magnitude 1+i)                         ; => 1.4142135623730951
(angle 1)                               ; => 0
(angle -1)                              ; => 3.141592653589793
(angle +i)                              ; => 1.5707963267948966
(angle -1.0)                            ; => 3.141592653589793
(angle 1.5)                             ; => 0.0
(magnitude (make-polar 3.0 1.0))        ; => 3.0
(make-rectangular 'a 1)                 ; error: make-rectangular
(make-rectangular 1 +i)                 ; error: make-rectangular
(make-polar 1 'a)                       ; error: make-polar
(real-part 'a)                          ; error: real-part
(angle "1")                             ; error: angle
