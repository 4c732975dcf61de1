(define inventory '((apples 5) (pears 3)))
(define (quantity item) (let ((e (assq item inventory))) (if e (cadr e) 0)))
(define (update item n)
  (set! inventory
        (map (lambda (e) (if (eq? (car e) item) (list item n) e)) inventory)))
(update 'pears 10)
(display (quantity 'pears)) (display (quantity 'figs)) (newline)
(display inventory) (newline)
