; A macro that defines several variables at top level: the inserted ones may be used before the definition they get.
(define-syntax define-twice
  (syntax-rules ()
    ((_ name)
     (begin
       (define (name x) (helper (helper x)))
       (define (helper x) (* x factor))
       (define factor 3)))))
(define-twice scale)
(scale 10)  ; => 90

(define-syntax define-cell
  (syntax-rules ()
    ((_ get put)
     (begin
       (define (get) hidden)
       (define (put x) (set! hidden x))
       (define hidden 5)))))
(define-cell get1 put1)
(define-cell get2 put2)
(put1 10)
(list (get1) (get2))  ; => (10 5)

; The same inside begin, and through another macro.
(define-syntax define-procedure (syntax-rules () ((_ name value) (define (name) value))))
(begin
  (define-syntax define-both (syntax-rules () ((_ name) (begin (define (name) (inner)) (define-procedure inner 7)))))
  (define-both outer)
  (outer))  ; => 7
