(vector-map cadr '#((a b) (d e) (g h)))                   ; => #(b e h)
(vector-map * '#(1 2) '#(10 20 30))                       ; => #(10 40)
(let ((v '())) (vector-for-each (lambda (x) (set! v (cons x v))) '#(1 2 3)) v)  ; => (3 2 1)
(vector-fold + 0 '#(1 2 3))                               ; => 6
(vector-fold-right (lambda (tail elt) (cons elt tail)) '() '#(1 2 3))  ; => (1 2 3)
(make-initialized-vector 3 (lambda (i) (* i i)))          ; => #(0 1 4)
(vector-unfold (lambda (i x) (values x (- x 1))) 4 0)     ; => #(0 -1 -2 -3)
(vector-count even? '#(3 1 4 1 5 9 2 5 6))                ; => 3
(vector-index even? '#(3 1 4))                            ; => 2
(vector-binary-search '#(1 3 5 7) 5 -)                    ; => 2
(vector-binary-search '#(1 3 5 7) 4 -)                    ; => #f

;; A continuation captured in the procedure and entered again leaves earlier vectors as they were.
(define again #f)
(define results '())
(define (f x)
  (call/cc (lambda (k) (if (= x 2) (set! again k)) x)))
(let ((mapped (vector-map f #(1 2 3))))
  (set! results (cons mapped results)))
(again 10)
(again 20)
(reverse results)                                         ; => (#(1 2 3) #(1 10 3) #(1 20 3))
