#u8(0 10 5)                             ; => #u8(0 10 5)
(bytevector? #u8())                     ; => #t
(bytevector? #(1 2))                    ; => #f
(bytevector? "a")                       ; => #f
(make-bytevector 2 12)                  ; => #u8(12 12)
(make-bytevector 0)                     ; => #u8()
(bytevector-length (make-bytevector 3)) ; => 3
(bytevector 1 3 5 1 3 5)                ; => #u8(1 3 5 1 3 5)
(bytevector)                            ; => #u8()
(bytevector-u8-ref '#u8(1 1 2 3 5 8 13 21) 5)  ; => 8
(let ((bv (bytevector 1 2 3 4)))
  (bytevector-u8-set! bv 1 3)
  bv)                                   ; => #u8(1 3 3 4)
(bytevector-u8-ref #u8(1 2) 2)          ; error: bytevector-u8-ref
(bytevector-u8-ref #u8(1 2) -1)         ; error: bytevector-u8-ref
(bytevector-u8-ref #u8(1 2) 0.0)        ; error: bytevector-u8-ref
(bytevector-u8-ref #(1 2) 0)            ; error: bytevector-u8-ref
(bytevector-u8-set! (bytevector 1) 0 256)   ; error: bytevector-u8-set!
(bytevector-u8-set! (bytevector 1) 0 -1)    ; error: bytevector-u8-set!
(bytevector-u8-set! (bytevector 1) 0 #\a)   ; error: bytevector-u8-set!
(bytevector-u8-set! (bytevector 1) 1 0)     ; error: bytevector-u8-set!
(bytevector 256)                        ; error: bytevector
(bytevector 1.0)                        ; error: bytevector
(make-bytevector -1 0)                  ; error: make-bytevector
(make-bytevector 2 256)                 ; error: make-bytevector
(bytevector-length #(1))                ; error: bytevector-length
