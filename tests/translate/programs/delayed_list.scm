(define-record-type node (make-node value next) node? (value node-value) (next node-next))
(define (from-list l) (if (null? l) #f (make-node (car l) (from-list (cdr l)))))
(define (sum-nodes n) (if n (+ (node-value n) (sum-nodes (node-next n))) 0))
(display (sum-nodes (from-list '(1 2 3)))) (newline)
