;;; Names of Racket.

;;; The empty list.  Source: Racket
(define null '())

;;; The first tail of the list whose car satisfies the predicate, or #f.  Source: Racket
(define (memf satisfied? items) (find-tail satisfied? items))

;;; The first element that satisfies the predicate, or #f.  Source: Racket
(define (findf satisfied? items) (find satisfied? items))

;;; The first pair whose car satisfies the predicate, or #f.  Source: Racket
(define (assf satisfied? alist)
  (find (lambda (pair) (satisfied? (car pair))) alist))

;;; A procedure without parameters that evaluates the body.  Source: Racket
(define-syntax thunk
  (syntax-rules ()
    ((_ body ...) (lambda () body ...))))

;;; A procedure of any operands that evaluates the body.  Source: Racket
(define-syntax thunk*
  (syntax-rules ()
    ((_ body ...) (lambda ignored body ...))))

;;; Whether b is true if a is.  Source: Racket
(define-syntax implies
  (syntax-rules ()
    ((_ a b) (if a b #t))))

;;; Not and.  Source: Racket
(define-syntax nand
  (syntax-rules ()
    ((_ test ...) (not (and test ...)))))

;;; Not or.  Source: Racket
(define-syntax nor
  (syntax-rules ()
    ((_ test ...) (not (or test ...)))))

;;; As cons-stream.  Source: Racket
(define-syntax stream-cons
  (syntax-rules ()
    ((_ first rest) (cons-stream first rest))))

;;; The empty stream.  Source: Racket
(define empty-stream '())

;;; Whether the stream has no elements.  Source: Racket
(define (stream-empty? stream) (stream-null? stream))

;;; The stream of the first n elements; n may stand first, as in SRFI 41.  Source: Racket
(define (stream-take stream n)
  (if (number? stream) (%stream-take n stream) (%stream-take stream n)))

(define (%stream-take stream n)
  (if (= n 0)
      '()
      (cons-stream (stream-car stream)
                   (if (= n 1) '() (%stream-take (stream-cdr stream) (- n 1))))))

;;; Whether the string has no characters.  Source: Racket
(define (string-empty? s) (string-null? s))

;;; The objects one after another as display shows them.  Source: Racket
(define (~a . objects)
  (if (any keyword? objects) (error "~a: there are no options here" objects))
  (apply conc objects))

;;; The objects one after another as write shows them.  Source: Racket
(define (~s . objects)
  (call-with-output-string
   (lambda (port)
     (for-each (lambda (object) (write object port)) objects))))

;;; As ~s.  Source: Racket
(define (~v . objects) (apply ~s objects))

;;; Store values under indices: vector-set! for each pair of operands.  Source: Racket
(define (vector-set*! vector . indices-and-values)
  (let loop ((rest indices-and-values))
    (if (pair? rest)
        (begin
          (vector-set! vector (car rest) (cadr rest))
          (loop (cddr rest))))))
