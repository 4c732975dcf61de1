(bits->list #b1110101)                  ; => (#t #f #t #f #t #t #t)
(bits->list #b111010 4)                 ; => (#f #t #f #t)
(list->bits '(#t #f #t #f #t #t #t))    ; => 117
(list->bits '(#f #f #t #f #t #t #t #f)) ; => 116
(bits->vector #b1110101)                ; => #(#t #f #t #f #t #t #t)
(bits->vector 6 4)                      ; => #(#f #t #t #f)
(vector->bits '#(#t #f #t #f #t #t #t)) ; => 117
(bits #t #f #t #f #t #t #t)             ; => 117
(bits)                                  ; => 0
(bitwise-fold cons '() #b1010111)       ; => (#t #f #t #f #t #t #t)
(bitwise-fold (lambda (bit count) (if bit (+ count 1) count)) 0 1000)  ; => 6
(let ((count 0))
  (bitwise-for-each (lambda (bit) (if bit (set! count (+ count 1)))) #b1010111)
  count)                                ; => 5
(bitwise-unfold (lambda (i) (= i 10)) even? (lambda (i) (+ i 1)) 0)    ; => 341
(define next-bit (make-bitwise-generator #b110))
(let* ((a (next-bit)) (b (next-bit)) (c (next-bit)) (d (next-bit))) (list a b c d))  ; => (#f #t #t #f)
(define ones (make-bitwise-generator -1))
(ones)                                  ; => #t
(bitwise-fold cons '() 'a)              ; error: integer-length
