(bytevector-u8-ref #u8(1 1 2 3 5 8 13 21) 5)  ; => 8
(let ((bv (bytevector 1 2 3 4)))
  (bytevector-u8-set! bv 1 3)
  bv)                                   ; => #u8(1 3 3 4)
