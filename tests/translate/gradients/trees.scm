;; Parameters as trees of numbers, and a symbolic look at them.
(define (tree-map f . trees) (if (pair? (car trees)) (apply map (lambda parts (apply tree-map f parts)) trees) (apply f trees)))
(define net '((1.0 (2.0 3.0)) (4.0)))
(define (score t) (cond ((null? t) 0) ((pair? t) (+ (score (car t)) (score (cdr t)))) (else (* t t))))
(display ((∇ score) net)) (newline)
(display (tree-map (lambda (w g) (- w (* 0.25 g))) net ((∇ score) net))) (newline)
