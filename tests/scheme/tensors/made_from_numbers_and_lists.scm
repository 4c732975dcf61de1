(tensor 1 2 3)                          ; => #f64(1.0 2.0 3.0)
(tensor 1/2 0.25 -3)                    ; => #f64(0.5 0.25 -3.0)
(tensor)                                ; => #f64()
(tensor '(1 2) '(3 4))                  ; => #2f64((1.0 2.0) (3.0 4.0))
(tensor #f64(1 2) '(3 4) #(5 6))        ; => #2f64((1 2) (3 4) (5 6))
(tensor '((1 2) (3 4)))                 ; => #3f64(((1 2) (3 4)))
(tensor #2f64((1 2)) #2f64((3 4)))      ; => #3f64(((1 2)) ((3 4)))
(tensor '(1 2) '(3))                    ; error: tensor: '(1 2) has length 2 but '(3) has length 1
(tensor '(1 2) 3)                       ; error: tensor: '(1 2) has length 2 but 3 is a number
(tensor 1 'a)                           ; error: tensor: expected a tensor or a list of numbers, got a
(tensor 1 +i)                           ; error: tensor: expected a real number, got +i
(tensor (expt 10 400))                  ; error: tensor: an exact number is too large
(tensor '(1 a))                         ; error: tensor: expected a number, got a as element 1

(list->tensor '(1 2 3))                 ; => #f64(1 2 3)
(list->tensor '((1 2) (3 4)))           ; => #2f64((1 2) (3 4))
(list->tensor '())                      ; => #f64()
(list->tensor '(() ()))                 ; => #2f64:2:0()
(list->tensor (list #f64(1 2) #f64(3 4)))  ; => #2f64((1 2) (3 4))
(list->tensor (list #f64(1 2) '(3 4)))  ; => #2f64((1 2) (3 4))
(list->tensor '((1 2) (3)))             ; error: list->tensor: '((1 2) (3)) is ragged: element 0 has length 2 but element 1 length 1
(list->tensor '((1 2) 3))               ; error: list->tensor: '((1 2) 3) is ragged: element 0 is a list but element 1 a number
(list->tensor '(1 "a"))                 ; error: list->tensor: expected a number, got "a" as element 1
(list->tensor 5)                        ; error: list->tensor: expected a list, got 5
(list->tensor #(1 2))                   ; error: list->tensor: expected a list, got #(1 2)
(list->tensor '(1 . 2))                 ; error: list->tensor: expected a list
(define circular (list 1 2))
(set-car! circular circular)
(list->tensor circular)                 ; error: list->tensor:

(vector->tensor #(1 2))                 ; => #f64(1 2)
(vector->tensor #(#(1 2) #(3 4)))       ; => #2f64((1 2) (3 4))
(vector->tensor #((1 2) (3 4)))         ; => #2f64((1 2) (3 4))
(vector->tensor '(1 2))                 ; error: vector->tensor: expected a vector, got (1 2)

(tensor->list #2f64((1 2) (3 4)))       ; => ((1.0 2.0) (3.0 4.0))
(tensor->list #f64())                   ; => ()
(tensor->list #2f64:2:0())              ; => (() ())
(tensor->list #mask(#t #f))             ; => (#t #f)
(tensor->list '(1 2))                   ; error: tensor->list: expected a tensor, got (1 2)
(tensor->vector #2f64((1 2) (3 4)))     ; => #(#(1.0 2.0) #(3.0 4.0))
(tensor->vector #mask(#t #f))           ; => #(#t #f)
