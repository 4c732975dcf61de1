;; memo tables, streams, generators, interpreters, embedded lists: each derivative by hand beside it
((∇ (lambda (x)
      (define memo (make-equal-hash-table))
      (define (power n)
        (if (= n 0)
            1
            (or (hash-table-ref/default memo n #f)
                (let ((value (* x (power (- n 1))))) (hash-table-set! memo n value) value))))
      (+ (power 5) (power 3))))
 2.0)                                                   ; => 92.0
(define (powers x) (cons-stream 1 (stream-map (lambda (p) (* p x)) (powers x))))
((∇ (lambda (x) (apply + (stream-head (powers x) 4)))) 2.0)          ; => 17.0
(define (elements tree)
  (define return #f)
  (define (walk tree)
    (cond ((pair? tree) (walk (car tree)) (walk (cdr tree)))
          ((not (null? tree)) (call/cc (lambda (k) (set! next (lambda () (k #f))) (return tree))))))
  (define (next) (walk tree) (return 'end))
  (lambda () (call/cc (lambda (k) (set! return k) (next)))))
((∇ (lambda (t) (let* ((g (elements t)) (a (g)) (b (g)) (c (g))) (* a (+ b (* c c)))))) '(2.0 (3.0) 4.0))
; => (19.0 (2.0) 16.0)
(define (evaluate e env)
  (cond ((symbol? e) (cdr (assq e env)))
        ((number? e) e)
        (else (let ((operands (map (lambda (part) (evaluate part env)) (cdr e))))
                (case (car e) ((+) (apply + operands)) ((*) (apply * operands)))))))
((∇ (lambda (x y) (evaluate '(+ (* x x y) (* 3 y)) (list (cons 'x x) (cons 'y y))))) 2.0 5.0) ; => (20.0 7.0)
((∇ (lambda (l) (apply + (map * '(1 10 100) (sort l <))))) '(3.0 1.0 2.0))       ; => (100.0 1.0 10.0)
((∇ (lambda (p) (square (+ (* 3 (cdr (assq 'w p))) (cdr (assq 'b p)))))) '((w . 2.0) (b . 0.5)))
; => ((w . 39.0) (b . 13.0))
(define (polynomial x . coefficients) (fold-right (lambda (c sum) (+ c (* x sum))) 0 coefficients))
((∇ (lambda (x cs) (apply polynomial x cs))) 2.0 '(1.0 2.0 3.0))     ; => (14.0 (1.0 2.0 4.0))
((∇ (lambda (x)
      (let*-values (((a b) (values (* x x) (+ x 1))) ((c . more) (values (* a b) a b)))
        (+ c (apply * more)))))
 2.0)                                                   ; => 32.0
((∇ (lambda (x) (* x (string->number (call-with-output-string (lambda (port) (write x port))))))) 2.0) ; => 2.0
((∇ (lambda (x) (let ((l (list 1 2 3))) (set-car! (cdr l) (* x x)) (set-cdr! (cddr l) (list x)) (apply + l)))) 3.0)
; => 7.0
((∇ (lambda (x)
      (let loop ((y 1.0))
        (let ((next (cos (* x y))))
          (if (< (abs (- next y)) 1e-15) next (loop next))))))
 0.0)                                                   ; => 0.0
(define (root x) (let loop ((y x) (i 0)) (if (= i 30) y (loop (/ (+ y (/ x y)) 2) (+ i 1)))))
(list ((∇ root) 4.0) ((∇ (∇ root)) 4.0))                 ; => (0.25 -0.03125)
((∇ (lambda (x) (call/cc (lambda (k) (+ 1 ((∇ (lambda (y) (k (* x 3)))) x)))))) 2.0)     ; => 3.0

;; at a power of zero, and where a matrix is singular
((∇ (lambda (x n) (+ ((∇ (lambda (n) (expt x n))) n) n))) 2.0 0.0)   ; => (0.5 1.480453013918201)
((∇ determinant) #2f64((1.0 2.0) (2.0 4.0)))             ; => #2f64((4.0 -2.0) (-2.0 1.0))
((∇ determinant) #2f64((0.0 0.0) (0.0 0.0)))             ; => #2f64((0.0 0.0) (0.0 0.0))
(hessian determinant #2f64((1.0 2.0) (2.0 4.0)))
; => #4f64((((0.0 0.0) (0.0 1.0)) ((0.0 0.0) (-1.0 0.0))) (((0.0 -1.0) (0.0 0.0)) ((1.0 0.0) (0.0 0.0))))
