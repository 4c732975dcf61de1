(define p (< #f64(1 2 3) 3))
(define q (> #f64(1 2 3) 1))
p                                       ; => #mask(#t #t #f)
(mask-and p q)                          ; => #mask(#f #t #f)
(mask-or p q)                           ; => #mask(#t #t #t)
(mask-xor p q)                          ; => #mask(#t #f #t)
(mask-not p)                            ; => #mask(#f #f #t)
(mask-and p #t)                         ; => #mask(#t #t #f)
(mask-and #2mask((#t #t #f) (#f #t #t)) q)  ; => #2mask((#f #t #f) (#f #t #t))
(mask-and)                              ; => #t
(mask-or #f #t)                         ; => #t
(mask-not #t)                           ; => #f
(mask-and p #mask(#t #f))               ; error: mask-and: p has length 3 but #mask(#t #f) has length 2
(mask-or p #f64(1 2 3))                 ; error: mask-or: expected a mask or a boolean, got #f64(1.0 2.0 3.0)
(mask-not 'a)                           ; error: mask-not: expected a mask or a boolean, got a
(mask-any p)                            ; => #t
(mask-all p)                            ; => #f
(list (mask-any #mask()) (mask-all #mask()))  ; => (#f #t)
(mask-any #2mask((#t #f) (#f #f)) 0)    ; => #mask(#t #f)
(mask-all #2mask((#t #f) (#t #t)) 1)    ; => #mask(#f #t)
(mask-any p 0)                          ; => #t
(mask-any p 1)                          ; error: mask-any: there is no axis 1 in p, which has length 3
(mask-indices p)                        ; => (0 1)
(mask-indices #2mask((#t #f) (#f #t)))  ; => ((0 0) (1 1))
(mask-select p #f64(4 5 6))             ; => #f64(4 5)
(mask-select #mask(#f #t) #2f64((1 2) (3 4)))  ; => #2f64((3 4))
(mask-select #2mask((#f #t)) #2f64((1 2)))     ; => #f64(2)
(mask-select #mask(#f #t) #f64(1 2 3))  ; error: mask-select: #mask(#f #t) has length 2 but #f64(1 2 3) has length 3
(where p #f64(1 2 3) 0)                 ; => #f64(1 2 0)
(where p 1 1/2)                         ; => #f64(1 1 0.5)
(where p #2f64((1 2 3) (4 5 6)) #f64(7 8 9))   ; => #2f64((1 2 9) (4 5 9))
(where #2mask((#t #f) (#f #t)) #f64(1 2) 0)    ; => #2f64((1 0) (0 2))
(where #t 1 2)                          ; => 1
(where p #f64(1 2) 0)                   ; error: where: p has length 3 but #f64(1 2) has length 2
(where p 'a 0)                          ; error: where: expected a tensor or a real number, got a
(where 1 2 3)                           ; error: where: expected a mask or a boolean, got 1
(list->mask '(#t #f))                   ; => #mask(#t #f)
(list->mask '((#t) (#f)))               ; => #2mask((#t) (#f))
(list->mask '())                        ; => #mask()
(list->mask '((#t) (#f #f)))            ; error: list->mask: '((#t) (#f #f)) is ragged: the lists in it have different lengths
(list->mask '(#t 1))                    ; error: list->mask: expected a boolean, got 1
(mask->list #2mask((#t) (#f)))          ; => ((#t) (#f))
(mask->list #f64(1))                    ; error: mask->list: expected a mask, got #f64(1.0)
