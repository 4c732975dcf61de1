; Earlier definitions help a macro, and later ones may use it.
(define (plus-one x) (list '+ x 1))
(define-macro (inc x) (plus-one x))
(inc 5) ; => 6
(define-macro (my-unless test . body) `(if ,test #f (begin ,@body)))
(define (f x) (my-unless (> x 3) 'small (inc x)))
(f 2) ; => 3
(f 4) ; => #f
(define-macro swap!
  (lambda (a b)
    (let ((t (gensym)))
      `(let ((,t ,a)) (set! ,a ,b) (set! ,b ,t)))))
(define a 1)
(define t 2)
(swap! a t)
(list a t) ; => (2 1)
