(bytevector 256)                        ; error: bytevector
(bytevector-u8-set! (bytevector 1) 0 -1)  ; error: bytevector-u8-set!
(bytevector-u8-ref (bytevector 1) 1)    ; error: bytevector-u8-ref
