(call-with-current-continuation
  (lambda (exit)
    (for-each (lambda (x)
                (if (negative? x)
                    (exit x)))
              '(54 0 37 -3 245 19))
    #t))                                ; => -3
(define list-length
  (lambda (obj)
    (call-with-current-continuation
      (lambda (return)
        (letrec ((r
                  (lambda (obj)
                    (cond ((null? obj) 0)
                          ((pair? obj) (+ (r (cdr obj)) 1))
                          (else (return #f))))))
          (r obj))))))
(list-length '(1 2 3 4))                ; => 4
(list-length '(a b . c))                ; => #f
(let ((path '()) (c #f))
  (let ((add (lambda (s) (set! path (cons s path)))))
    (dynamic-wind
      (lambda () (add 'connect))
      (lambda () (add (call-with-current-continuation
                        (lambda (c0) (set! c c0) 'talk1))))
      (lambda () (add 'disconnect)))
    (if (< (length path) 4)
        (c 'talk2)
        (reverse path))))               ; => (connect talk1 disconnect connect talk2 disconnect)
(eq? call/cc call-with-current-continuation)  ; => #t
(call/cc (lambda (k) 1))                ; => 1
(+ 1 (call/cc (lambda (k) (+ 10 (k 1)))))  ; => 2
(call-with-values (lambda () (call/cc (lambda (k) (k 1 2 3)))) list)  ; => (1 2 3)
(begin (call/cc (lambda (k) (k))) 'went-on)  ; => went-on
(begin (call/cc (lambda (k) (k 1 2))) 'went-on)  ; => went-on
(let ((k* #f) (n 0))
  (call/cc (lambda (k) (set! k* k)))
  (set! n (+ n 1))
  (if (< n 3) (k* 'ignored) n))         ; => 3
(call/cc 5)                             ; error: 5
(call/cc (lambda () 1))                 ; error: expected 0 arguments, got 1
