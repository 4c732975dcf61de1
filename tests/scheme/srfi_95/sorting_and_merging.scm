(sorted? '(1 2 3) <)                    ; => #t
(sorted? '(3 1) <)                      ; => #f
(sorted? #(1 2 2) <)                    ; => #t
(sorted? '() <)                         ; => #t
(sorted? '((1 b) (2 a)) < car)          ; => #t
(sorted? #((2 b) (1 a)) < car)          ; => #f
(sort '(3 1 2) <)                       ; => (1 2 3)
(sort #(3 1 2) <)                       ; => #(1 2 3)
(sort < '(3 1 2))                       ; => (1 2 3)
(sort '((2 a) (1 b) (2 c) (1 d)) < car) ; => ((1 b) (1 d) (2 a) (2 c))
(sort #("ccc" "a" "bb") > string-length)            ; => #("ccc" "bb" "a")
(let ((calls 0))
  (sort '(5 3 1 4) < (lambda (x) (set! calls (+ calls 1)) x))
  calls)                                ; => 4
(define v (vector 3 1 2))
(sort! v <)                             ; => #(1 2 3)
v                                       ; => #(1 2 3)
(sort! v > -)                           ; => #(1 2 3)
(define items (list 3 1 2))
(eq? (sort! items <) items)             ; => #t
items                                   ; => (1 2 3)
(merge '(1 3 5) '(2 4) <)               ; => (1 2 3 4 5)
(merge '((1 a) (2 b)) '((1 c)) < car)   ; => ((1 a) (1 c) (2 b))
(merge '() '(1) <)                      ; => (1)
(define a (list 1 4))
(define b (list 2 3))
(eq? (merge! a b <) a)                  ; => #t
a                                       ; => (1 2 3 4)
b                                       ; => (2 3 4)
(merge! (list '(2 a)) (list '(1 b) '(3 c)) < car)   ; => ((1 b) (2 a) (3 c))
(sort 5 <)                              ; error: sort
(sort '(1 . 2) <)                       ; error: sort
(sort! 5 <)                             ; error: sort!
(sorted? 5 <)                           ; error: sorted?
(merge 5 '() <)                         ; error: merge
(merge! '() 5 <)                        ; error: merge!
(sort '(1 2) < car cdr)                 ; error: sort
