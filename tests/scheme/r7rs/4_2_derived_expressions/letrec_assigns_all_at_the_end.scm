; All values are there before a variable of letrec gets its own, and a continuation that is entered again assigns the
; same variables. Source: R7RS 4.2.2; the tests 1.1 to 1.3 of r5rs_pitfall by Al Petrofsky.
(let ((cont #f))
  (letrec ((x (call/cc (lambda (c) (set! cont c) 0)))
           (y (call/cc (lambda (c) (set! cont c) 0))))
    (if cont
        (let ((c cont))
          (set! cont #f)
          (set! x 1)
          (set! y 1)
          (c 0))
        (+ x y))))  ; => 0

(letrec ((x (call/cc list)) (y (call/cc list)))
  (cond ((procedure? x) (x (pair? y)))
        ((procedure? y) (y (pair? x))))
  (let ((x (car x)) (y (car y)))
    (and (call/cc x) (call/cc y) (call/cc x))))  ; => #t

(letrec ((x (call/cc (lambda (c) (list #t c)))))
  (if (car x)
      ((cadr x) (list #f (lambda () x)))
      (eq? x ((cadr x)))))  ; => #t

; Procedures, constants and computed values, which may use the values before them.
(define (next n) (+ n 1))
(letrec ((n (next 4))
         (m (next n))
         (k 7)
         (count (lambda (i) (if (= i 0) (list n m k) (count (- i 1))))))
  (count 3))  ; => (5 6 7)
(letrec ((a (next b)) (b (next 1))) a)  ; error: b
(letrec ((f (let ((n 5)) (lambda () n))) (g (lambda () (f)))) (g))  ; => 5
