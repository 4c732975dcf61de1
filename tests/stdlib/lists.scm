(map (lambda (x) (* x x)) '(1 2 3))                       ; => (1 4 9)
(map + '(1 2 3) '(10 20))                                 ; => (11 22)
(map + '(1 2) '(10 20) '(100 200 300))                    ; => (111 222)
(map cadr '((a b) (d e) (g h)))                           ; => (b e h)
(let ((v (make-vector 5))) (for-each (lambda (i) (vector-set! v i (* i i))) '(0 1 2 3 4)) v)  ; => #(0 1 4 9 16)
(append-map (lambda (x) (list x x)) '(1 2))               ; => (1 1 2 2)
(append-map list '(1 2) '(a b c))                         ; => (1 a 2 b)
(filter-map (lambda (x) (and (even? x) (* x x))) '(1 2 3 4))  ; => (4 16)
(filter-map (lambda (x y) (and (< x y) (+ x y))) '(1 5) '(3 4))  ; => (4)
(fold cons '() '(1 2 3))                                  ; => (3 2 1)
(fold cons* '() '(a b c) '(1 2 3))                        ; => (c 3 b 2 a 1)
(foldl - 0 '(1 2 3))                                      ; => 2
(fold-left list '() '(1 2 3))                             ; => (((() 1) 2) 3)
(fold-left + 0 '(1 2) '(10 20))                           ; => 33
(fold-right list '() '(1 2 3))                            ; => (1 (2 (3 ())))
(fold-right cons* '() '(a b) '(1 2))                      ; => (a 1 b 2)
(foldr cons '() '(1 2 3))                                 ; => (1 2 3)
(reduce - 0 '(1 2 3 4))                                   ; => 2
(reduce + 0 '())                                          ; => 0
(reduce-left - 0 '(1 2 3 4))                              ; => -8
(reduce-right - 0 '(1 2 3 4))                             ; => -2
(reduce-right append '() '((1) (2) (3)))                  ; => (1 2 3)
(pair-fold cons '() '(1 2))                               ; => ((2) (1 2))
(unfold (lambda (x) (> x 5)) (lambda (x) (* x x)) (lambda (x) (+ x 1)) 1)  ; => (1 4 9 16 25)
(unfold-right zero? (lambda (x) (* x x)) (lambda (x) (- x 1)) 5)  ; => (1 4 9 16 25)
(list-tabulate 4 values)                                  ; => (0 1 2 3)
(zip '(1 2 3) '(a b c))                                   ; => ((1 a) (2 b) (3 c))
(flatten '(1 (2 (3 ()) . 4) ((5))))                       ; => (1 2 3 4 5)
(maplist values '(1 2))                                   ; => ((1 2) (2))
(guard (e (#t 'err)) (map car 5))                         ; => err
(guard (e (#t 'err)) (map car '(1 . 2)))                  ; => err
(guard (e (#t (condition/report-string e))) (fold + 0 5))  ; => "fold: expected a list, got 5"
(length (map (lambda (x) x) (iota 1000000)))              ; => 1000000
(call-with-values (lambda () (split-at '(1 2 3) 1)) list)  ; => ((1) (2 3))

;; A continuation captured in the procedure and entered again leaves earlier lists as they were.
(define again #f)
(define results '())
(let ((mapped (map (lambda (x) (call/cc (lambda (k) (if (= x 2) (set! again k)) x))) '(1 2 3))))
  (set! results (cons mapped results)))
(again 10)
(again 20)
(reverse results)                                         ; => ((1 2 3) (1 10 3) (1 20 3))
(call-with-values (lambda () (unzip5 '((1 2 3 4 5)))) list)  ; => ((1) (2) (3) (4) (5))
(circular-list 1 2)                                       ; => #0=(1 2 . #0#)
(map + '(1 2 3) (circular-list 10 20))                    ; => (11 22 13)
(pair-fold-right cons '() '(a b c))                       ; => ((a b c) (b c) (c))
(null-list? 5)                                            ; error: null-list?: expected a list
