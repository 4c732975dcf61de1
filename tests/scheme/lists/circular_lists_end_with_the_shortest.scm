; A list without an end may go with one that ends; where none ends, that is an error before anything is called.
; Source: R7RS 6.10, SRFI 1
(define c (circular-list 1 2))
(define d (let ((l (list 0 3 4))) (set-cdr! (cddr l) (cdr l)) l))   ; 0 3 4 3 4 …
(define (calls f . lists)
  (let ((n 0))
    (guard (e (#t n))
      (apply map (lambda xs (set! n (+ n 1)) (apply f xs)) lists))))

(map + '(1 2 3) c)                                 ; => (2 4 4)
(map + d '(1 2 3 4))                               ; => (1 5 7 7)
(map (lambda (x y) (list x y)) c '(a b c))         ; => ((1 a) (2 b) (1 c))
(map list '(a b) c d)                              ; => ((a 1 0) (b 2 3))
(let ((f (lambda (x y) (* x y)))) (map f c '(5 6 7)))   ; => (5 12 7)
(for-each (lambda (x y) (display y)) '(1 2 3) c)   ; prints: 121
(fold + 0 c '(1 2 3))                              ; => 10
(fold-left + 0 '(1 2 3) c)                         ; => 10
(fold-right list 'end c '(a b))                    ; => (1 a (2 b end))
(append-map list '(a b) c)                         ; => (a 1 b 2)
(filter-map (lambda (x y) (and (even? x) y)) c '(a b c d))   ; => (b d)
(count = c '(1 2 3))                               ; => 2
(append '(0) c '())                                ; error: append: expected a list that ends
(car (append '(0) c))                              ; => 0

(map + c)                       ; error: map: expected a list that ends
(map (lambda (x) x) d)          ; error: map: expected a list that ends
(map + c d)                     ; error: map: expected a list that ends
(map list c d c)                ; error: map: expected a list that ends
(for-each display c)            ; error: for-each: expected a list that ends
(for-each (lambda (x y z) (display x)) c d c)   ; error: for-each: expected a list that ends
(calls + c)                     ; => 0
(calls + d c)                   ; => 0
(fold + 0 d)                    ; error: fold: expected a list that ends
(fold-left + 0 c d)             ; error: fold-left: expected a list that ends
(fold-right + 0 c)              ; error: fold-right: expected a list that ends
(reduce + 0 d)                  ; error: reduce: expected a list that ends
(filter even? c)                ; error: filter: expected a list that ends
(remove even? d)                ; error: remove: expected a list that ends
(partition even? c)             ; error: partition: expected a list that ends
(filter-map even? c)            ; error: filter-map: expected a list that ends
(append-map list c)             ; error: append-map: expected a list that ends
(count even? d)                 ; error: count: expected a list that ends
(length d)                      ; error: length: expected a list that ends
(reverse c)                     ; error: reverse: expected a list that ends
(reverse! c)                    ; error: reverse!: expected a list that ends
(apply + d)                     ; error: apply: expected a list that ends
(list->vector d)                ; error: list->vector: expected a list that ends
(member 9 d =)                  ; error: member: expected a list that ends
(assoc 9 (circular-list '(1 . 2)) =)   ; error: assoc: expected a list that ends
(delete 9 c =)                  ; error: delete: expected a list that ends
(sort c <)                      ; error: sort: expected a list that ends
(apply string-append (circular-list "a"))   ; error: apply: expected a list that ends
(pair-for-each display d)       ; error: pair-for-each: expected a list that ends
(flatten c)                     ; error: flatten: expected a list that ends

; What can be found is found; what is taken as long as a predicate holds must come to an end.
(find even? c)                            ; => 2
(list-index (lambda (x) (= x 4)) d)       ; => 2
(take-while (lambda (x) (< x 4)) d)       ; => (0 3)
(take-while number? d)                    ; error: take-while: expected a list that ends
(call-with-values (lambda () (span odd? c)) (lambda (taken rest) (list taken (car rest))))   ; => ((1) 2)
(break symbol? c)                         ; error: break: expected a list that ends
(take c 5)                                ; => (1 2 1 2 1)
(match c ((x ...) 'list) (_ 'other))      ; => other

; However a circle comes about: by a quoted datum, by append!, by reading.
(map + '#0=(1 2 . #0#) '(1 2 3))          ; => (2 4 4)
(map + '#0=(1 2 . #0#))                   ; error: map: expected a list that ends
(for-each display (let ((l (list 1 2))) (append! l l)))   ; error: for-each: expected a list that ends
(map + (read (open-input-string "#0=(1 2 . #0#)")))       ; error: map: expected a list that ends
