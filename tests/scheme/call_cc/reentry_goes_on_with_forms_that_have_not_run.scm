; As at a prompt, and as Guile and Chez run a file.
(define k #f)
(define count 0)
(call/cc (lambda (c) (set! k c)))
(set! count (+ count 1))
(if (< count 5) (k #f))
count                                   ; => 1

(define retry #f)
(define (factorial x)
  (if (= x 0)
      (call/cc (lambda (c) (set! retry c) 1))
      (* x (factorial (- x 1)))))
(define answers '())
(set! answers (cons (factorial 4) answers))
(retry 1)
(retry 2)
answers                                 ; => (48 24 24)
