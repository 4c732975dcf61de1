(define-record-type layer (make-layer name w b) layer? (name layer-name) (w layer-w) (b layer-b))
(define g ((∇ (lambda (l) (+ (sum (* 2 (layer-w l))) (* 3 (layer-b l))))) (make-layer 'one #f64(1.0 2.0) 5)))
(list (layer-name g) (layer-w g) (layer-b g))           ; => (one #f64(2.0 2.0) 3.0)
((∇ (lambda (p) (* (car p) (vector-ref (cadr p) 0)))) (list 2 (vector 3.0 'a) "b" #t)) ; => (3.0 #(2.0 a) "b" #t)
((∇ (lambda (p) (* (car p) (cdr p)))) (cons 2.0 3.0))   ; => (3.0 . 2.0)
((∇ (lambda (W) (apply + (mat-vec W '(1 2))))) '((1 2) (3 4))) ; => ((1.0 2.0) (1.0 2.0))
((∇ (lambda (W x) (sum (mat-vec W x)))) #2f64((1.0 2.0) (3.0 4.0)) '(5 6)) ; => (#2f64((5.0 6.0) (5.0 6.0)) (4.0 6.0))

;; f may change what it is given: it has copies
(define v (vector 1.0 2.0))
((∇ (lambda (x) (vector-set! x 0 7) (* 2 (vector-ref x 0) (vector-ref x 1)))) v) ; => #(0.0 14.0)
v                                                       ; => #(1.0 2.0)
(define ring (list 1.0 2.0))
(set-cdr! (cdr ring) ring)
((∇ car) ring)                                          ; error: expected a structure that does not contain itself
