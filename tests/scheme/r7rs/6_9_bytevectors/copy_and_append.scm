(define a #u8(1 2 3 4 5))
(bytevector-copy a 2 4)                 ; => #u8(3 4)
(bytevector-copy a)                     ; => #u8(1 2 3 4 5)
(bytevector-copy a 5)                   ; => #u8()
(bytevector-copy a 6)                   ; error: bytevector-copy
(bytevector-copy a 3 2)                 ; error: bytevector-copy
(bytevector-copy '(1))                  ; error: bytevector-copy
(bytevector-append (bytevector 0 1 2) (bytevector 3 4 5))  ; => #u8(0 1 2 3 4 5)
(bytevector-append)                     ; => #u8()
(bytevector-append #u8(1) #(2))         ; error: bytevector-append
(let ((a (bytevector 1 2 3 4 5))
      (b (bytevector 10 20 30 40 50)))
  (bytevector-copy! b 1 a 0 2)
  b)                                    ; => #u8(10 1 2 40 50)
(define v (bytevector 1 2 3 4 5))
(bytevector-copy! v 1 v 0 4)
v                                       ; => #u8(1 1 2 3 4)
(bytevector-copy! v 0 v 2)
v                                       ; => #u8(2 3 4 3 4)
(bytevector-copy! v 5 #u8())
(bytevector-copy! v 4 #u8(1 2))         ; error: bytevector-copy!
(bytevector-copy! v 6 #u8())            ; error: bytevector-copy!
(bytevector-copy! v -1 #u8(1))          ; error: bytevector-copy!
(bytevector-copy! v 0 #u8(1 2) 2 1)     ; error: bytevector-copy!
v                                       ; => #u8(2 3 4 3 4)
