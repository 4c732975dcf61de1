;;; Outside of ∇ a value that was computed from a trainable is a number or tensor like any other.

(define-trainable W 2.5)
(define-trainable n 3)
(define-trainable T #f64(1.0 -2.0))
(define L (* W W))

(list W n T L)                             ; => (2.5 3 #f64(1.0 -2.0) 6.25)
(display L)                                ; prints: 6.25
(newline)
(write (list L "a"))                       ; prints: (6.25 "a")
(newline)
(number->string L)                         ; => "6.25"
(number->string n 2)                       ; => "11"
(string-append "L = " (number->string L))  ; => "L = 6.25"
(list (number? L) (real? L) (complex? L) (rational? L) (integer? n) (integer? L) (exact? n) (inexact? L)
      (exact-integer? n) (nan? L) (finite? L) (infinite? L))
                                           ; => (#t #t #t #t #t #f #t #t #t #f #t #f)
(list (tensor? T) (tensor? L) (number? T) (procedure? L) (pair? L) (boolean? L))
                                           ; => (#t #f #f #f #f #f)
(list (< L 7) (= L 6.25) (> L 7) (<= L L) (= n 3 n) (zero? L) (positive? L) (odd? n) (even? n))
                                           ; => (#t #t #f #t #t #f #t #t #f)
(list (equal? L 6.25) (equal? (list L) '(6.25)) (eqv? L 6.25) (equal? T #f64(1.0 -2.0)) (eqv? L L) (equal? L 6))
                                           ; => (#t #t #t #t #t #f)
(list (round L) (floor L) (truncate L) (exact (floor L)) (exact L) (inexact n))
                                           ; => (6.0 6.0 6.0 6 25/4 3.0)
(list (max n 2) (min L 2) (abs (- L)) (exact->inexact 1/2) (sgn (- L)) (1+ n))
                                           ; => (3 2.0 6.25 0.5 -1.0 4)
(member L '(1 6.25 2))                     ; => (6.25 2)
(assv L '((1 . a) (6.25 . b)))             ; => (6.25 . b)
(sort (list L W 4 1.0) <)                  ; => (1.0 2.5 4 6.25)
(apply max (list L W 4))                   ; => 6.25
(vector-ref #(a b c d e f g) (exact (round L)))       ; => g
(case n ((1 2) 'few) ((3) 'three) (else 'many))       ; => three
(do ((i 0 (+ i 1))) ((= i n) i))           ; => 3
(make-string (exact (round L)) #\*)        ; => "******"
(expt n 2)                                 ; => 9
(if (and (> L 6) (< L 7)) 'near 'far)      ; => near
(let ((table (make-equal-hash-table)))
  (hash-table-set! table L 'found)
  (hash-table-ref/default table 6.25 'lost))          ; => found
(list (shape T) (rank T) (tensor-length T) (argmax T) (tensor->list T) (tensor-ref T 0))
                                           ; => ((2) 1 2 0 (1.0 -2.0) 1.0)
(exact->inexact (/ (round (* 100 L)) 100)) ; => 6.25
(format #f "~a ~s" L W)                    ; => "6.25 2.5"
(format #f "~,1f ~8,3f" W L)               ; => "2.5    6.250"
(real->decimal-string L 1)                 ; => "6.2"
(call-with-output-string (lambda (port) (write L port)))         ; => "6.25"
(string->number (number->string W))        ; => 2.5
`(,L . #(,n))                              ; => (6.25 . #(3))
(exact (round W))                          ; => 2

;; What has no derivative and does not answer of the plain value names itself.
(quotient n 2)                             ; error: quotient: has no derivative here
(quotient (exact (round L)) 4)             ; => 1
(vector-ref #(a b c d) n)                  ; error: vector-ref: has no derivative here
