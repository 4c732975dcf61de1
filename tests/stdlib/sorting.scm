(sort '(3 1 2) <)                                         ; => (1 2 3)
(sort < '(3 1 2))                                         ; => (1 2 3)
(sort (vector 3 1 2) <)                                   ; => #(1 2 3)
(sort '((1 . a) (0 . b) (1 . c) (0 . d)) (lambda (x y) (< (car x) (car y))))  ; => ((0 . b) (0 . d) (1 . a) (1 . c))
(sort '() <)                                              ; => ()
(let ((v (vector 5 3 1))) (sort! v <) v)                  ; => #(1 3 5)
(list-sort < '(3 2 1))                                    ; => (1 2 3)
(vector-sort < '#(3 2 1))                                 ; => #(1 2 3)
(merge '(1 3) '(2 4) <)                                   ; => (1 2 3 4)
(list-merge < '(1 3) '(2 4))                              ; => (1 2 3 4)
(sorted? '(1 2 2) <)                                      ; => #t
(sorted? '#(2 1) <)                                       ; => #f
(equal? (sort (map (lambda (i) (modulo (* i 7919) 1009)) (iota 1000)) <) (sort (iota 1009) <))  ; => #f
(apply <= (sort (map (lambda (i) (modulo (* i 7919) 1009)) (iota 1000)) <))  ; => #t
(define v (vector 9 3 2 1))
(vector-sort! v < 1)
v                                                         ; => #(9 1 2 3)

;; A continuation captured in the order and entered again sorts again, from where it was captured.
(define again #f)
(define runs 0)
(define (order a b)
  (call/cc (lambda (k) (if (not again) (set! again k)) (< a b))))
(define sorted (sort '(3 1 2) order))
(set! runs (+ runs 1))
(if (= runs 1) (again #t))
sorted                                                    ; => (2 1 3)
runs                                                      ; => 1
