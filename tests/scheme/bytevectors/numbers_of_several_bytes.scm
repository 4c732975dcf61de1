(define b (bytevector 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 253))
(bytevector-uint-ref b 0 (endianness little) 16)       ; => #xfdffffffffffffffffffffffffffffff
(bytevector-sint-ref b 0 (endianness little) 16)       ; => #x-2000000000000000000000000000001
(bytevector-uint-ref b 0 (endianness big) 16)          ; => #xfffffffffffffffffffffffffffffffd
(bytevector-sint-ref b 0 (endianness big) 16)          ; => -3
(bytevector-uint-set! b 0 #xfdffffffffffffffffffffffffffffff (endianness little) 16)
(bytevector-u8-ref b 15)                               ; => 253
(bytevector-s8-ref b 15)                               ; => -3
(bytevector-u16-ref #u8(1 2 3) 1 (endianness big))     ; => 515
(bytevector-s16-ref #u8(255 254) 0 (endianness big))   ; => -2
(bytevector-u32-ref #u8(1 0 0 0) 0 (endianness little))  ; => 1
(bytevector-s64-ref #u8(255 255 255 255 255 255 255 255) 0 (endianness big))  ; => -1
(let ((v (make-bytevector 4 0))) (bytevector-u16-set! v 1 #x1234 (endianness big)) v)  ; => #u8(0 #x12 #x34 0)
(let ((v (make-bytevector 8))) (bytevector-s32-native-set! v 4 -7) (bytevector-s32-native-ref v 4))  ; => -7
(bytevector-u16-native-ref #u8(0 1 2) 1)               ; error: bytevector-u16-native-ref
(bytevector-u16-ref #u8(1 2) 1 (endianness big))       ; error: bytevector-u16-ref
(bytevector-u16-set! (make-bytevector 2) 0 65536 (endianness big))  ; error: bytevector-u16-set!
(bytevector-u16-ref #u8(1 2) 0 'middle)                ; error: bytevector-u16-ref
(let ((v (make-bytevector 8))) (bytevector-ieee-double-set! v 0 1 (endianness big)) v)
; => #u8(63 240 0 0 0 0 0 0)
(bytevector-ieee-double-ref #u8(0 0 0 0 0 0 240 63) 0 (endianness little))  ; => 1.0
(bytevector-ieee-single-ref #u8(#x3f #x80 0 0) 0 (endianness big))  ; => 1.0
(bytevector->sint-list #u8(1 2 3 255 1 2 1 2) (endianness little) 2)  ; => (513 -253 513 513)
(bytevector->uint-list #u8(1 2 3 255 1 2 1 2) (endianness little) 2)  ; => (513 65283 513 513)
(uint-list->bytevector '(1 256) (endianness big) 2)    ; => #u8(0 1 1 0)
(bytevector=? #u8(1 2) #u8(1 2))                       ; => #t
(bytevector=? #u8(1 2) '(1 2))                         ; error: bytevector=?
