;; Guile's prompts, and shift and reset as Danvy and Filinski define them.
(call-with-prompt 'tag
  (lambda () (+ 1 (abort-to-prompt 'tag 5)))
  (lambda (k v) (list 'aborted v (k 10)))) ; => (aborted 5 11)
(call-with-prompt 'outer
  (lambda () (call-with-prompt 'inner (lambda () (+ 1 (abort-to-prompt 'outer 5))) (lambda (k v) 'inner)))
  (lambda (k v) (+ 100 (k v)))) ; => 106
(let ((k (call-with-prompt 'p (lambda () (* 2 (+ 1 (abort-to-prompt 'p)))) (lambda (k) k))))
  (list (k 1) (k 10))) ; => (4 22)
(+ 1 (reset (* 2 (shift k (k (k 5)))))) ; => 21
(reset (cons 1 (shift k (list 2 (k '()))))) ; => (2 (1))
(reset (+ (shift k1 (+ 10 (k1 1))) (shift k2 (* 2 (k2 3))))) ; => 18
(define (either a b) (shift k (append (k a) (k b))))
(reset (list (+ (either 1 2) (either 10 20)))) ; => (11 21 12 22)
(reset (for-each (lambda (x) (shift k (cons x (k #f)))) '(1 2 3)) '()) ; => (1 2 3)
(abort-to-prompt 'nowhere 1) ; error: there is no prompt with the tag
