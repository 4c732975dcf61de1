(eqv? 'a 'a)                            ; => #t
(eqv? 'a 'b)                            ; => #f
(eqv? 2 2)                              ; => #t
(eqv? 2 2.0)                            ; => #f
(eqv? '() '())                          ; => #t
(eqv? 100000000 100000000)              ; => #t
(eqv? 0.0 +nan.0)                       ; => #f
(eqv? 0.0 -0.0)                         ; => #f
(eqv? (cons 1 2) (cons 1 2))            ; => #f
(eqv? (lambda () 1) (lambda () 2))      ; => #f
(let ((p (lambda (x) x))) (eqv? p p))   ; => #t
(eqv? #f 'nil)                          ; => #f
(define gen-counter
  (lambda ()
    (let ((n 0))
      (lambda () (set! n (+ n 1)) n))))
(let ((g (gen-counter))) (eqv? g g))    ; => #t
(eqv? (gen-counter) (gen-counter))      ; => #f
(define gen-loser
  (lambda ()
    (let ((n 0))
      (lambda () (set! n (+ n 1)) 27))))
(let ((g (gen-loser))) (eqv? g g))      ; => #t
(letrec ((f (lambda () (if (eqv? f g) 'f 'both)))
         (g (lambda () (if (eqv? f g) 'g 'both))))
  (eqv? f g))                           ; => #f
(let ((x '(a))) (eqv? x x))             ; => #t
