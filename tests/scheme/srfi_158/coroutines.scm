; Coroutine generators keep their own control: several at once, in loops, and inside each other.
(define (tree-walk tree)
  (make-coroutine-generator
    (lambda (yield)
      (let walk ((tree tree))
        (cond ((null? tree) #t)
              ((pair? tree) (walk (car tree)) (walk (cdr tree)))
              (else (yield tree)))))))
(define (same-fringe? a b)
  (let ((ga (tree-walk a)) (gb (tree-walk b)))
    (let loop ()
      (let ((x (ga)) (y (gb)))
        (cond ((and (eof-object? x) (eof-object? y)) #t)
              ((eqv? x y) (loop))
              (else #f))))))
(same-fringe? '((1 2) 3) '(1 (2 (3)))) ; => #t
(same-fringe? '((1 2) 3) '(1 (3 (2)))) ; => #f
(generator->list (gmap cons (tree-walk '(1 (2))) (tree-walk '((a) b)))) ; => ((1 . a) (2 . b))

(define outer
  (make-coroutine-generator
    (lambda (yield)
      (generator-for-each yield (tree-walk '(1 (2 3))))
      (yield 'end))))
(generator->list outer) ; => (1 2 3 end)
(generator-fold + 0 (make-coroutine-generator (lambda (yield) (do ((i 0 (+ i 1))) ((= i 2000)) (yield i))))) ; => 1999000

; The program's own definition of such a name wins.
(define (generator x) (list 'mine x))
(generator 1) ; => (mine 1)
