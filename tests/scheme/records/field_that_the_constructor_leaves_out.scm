(define-record-type node (make-node value) node? (value node-value) (next node-next set-node-next!))
(define n (make-node 1))
(set-node-next! n 'there)
(node-next n)                           ; => there
