(define p (open-input-bytevector (bytevector 1 2 3 4 5)))
(peek-u8 p)                             ; => 1
(read-u8 p)                             ; => 1
(read-bytevector 2 p)                   ; => #u8(2 3)
(u8-ready? p)                           ; => #t
(define b (make-bytevector 4 0))
(read-bytevector! b p 1 2)              ; => 1
b                                       ; => #u8(0 4 0 0)
(read-bytevector! b p)                  ; => 1
b                                       ; => #u8(5 4 0 0)
(eof-object? (read-bytevector! b p))    ; => #t
(eof-object? (read-u8 p))               ; => #t
(eof-object? (peek-u8 p))               ; => #t
(eof-object? (read-bytevector 1 p))     ; => #t
(read-bytevector 0 (open-input-bytevector (bytevector 1)))  ; => #u8()
(read-bytevector! b (open-input-bytevector (bytevector 9 8 7)) 2)  ; => 2
b                                       ; => #u8(5 4 9 8)
(read-bytevector! b (open-input-bytevector (bytevector 9)) 5)  ; error: read-bytevector!
(read-bytevector! b (open-input-bytevector (bytevector 9)) 3 2)  ; error: read-bytevector!
(read-bytevector! "x" (open-input-bytevector (bytevector 9)))  ; error: read-bytevector!
(read-bytevector -1 (open-input-bytevector (bytevector 9)))  ; error: read-bytevector
