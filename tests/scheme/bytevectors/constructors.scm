(bytevector 1 3 5 1 3 5)                ; => #u8(1 3 5 1 3 5)
(make-bytevector 2 12)                  ; => #u8(12 12)
(bytevector)                            ; => #u8()
