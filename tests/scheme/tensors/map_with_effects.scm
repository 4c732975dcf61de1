;; Effects happen in order, element by element.
(define v #f64(1.0 2.0 3.0))
(map (lambda (x) (display x) (display " ") (* 2 x)) v)  ; => #f64(2.0 4.0 6.0)
; prints: 1.0 2.0 3.0
(define count 0)
(define (counted x) (set! count (+ count 1)) (+ x count))
(map counted v)                                 ; => #f64(2.0 4.0 6.0)
count                                           ; => 3
(vectorized? counted v)                         ; => #f
count                                           ; => 3
(call/cc (lambda (k) (map (lambda (x) (if (> x 1) (k x) x)) v)))  ; => 2.0
(for-each (lambda (x) (display x)) v)
; prints: 1.02.03.0
(fold + 0 v)                                    ; => 6.0
(fold-left cons '() v)                          ; => (((() . 1.0) . 2.0) . 3.0)
(fold-right cons '() v)                         ; => (1.0 2.0 3.0)
(fold cons '() #2f64((1.0 2.0) (3.0 4.0)))      ; => (#f64(3.0 4.0) #f64(1.0 2.0))

;; A variable that is assigned elsewhere is read as it is now.
(define scaled
  (let ((k 1))
    (lambda (message)
      (if (eq? message 'grow) (set! k (* 10 k)) (map (lambda (x) (* k x)) v)))))
(scaled 'map)                                   ; => #f64(1.0 2.0 3.0)
(scaled 'grow)
(scaled 'map)                                   ; => #f64(10.0 20.0 30.0)

;; A redefinition is seen.
(define (g x) (+ x 1))
(define (f x) (g x))
(map f v)                                       ; => #f64(2.0 3.0 4.0)
(set! g (lambda (x) (* x x)))
(map f v)                                       ; => #f64(1.0 4.0 9.0)
