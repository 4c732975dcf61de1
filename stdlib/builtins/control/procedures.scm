;;; Procedures made out of procedures.

;;; The procedure that calls the last procedure, then the one before it with its values, and so on.  Source: Racket
(define (compose . procedures)
  (cond
    ((null? procedures) values)
    ((null? (cdr procedures)) (car procedures))
    (else
     (let ((outer (car procedures)) (inner (apply compose (cdr procedures))))
       (lambda operands
         (call-with-values (lambda () (apply inner operands)) outer))))))

;;; As compose, for procedures of one value.  Source: Racket
(define (compose1 . procedures) (apply compose procedures))

;;; A procedure that answers value whatever its operands.  Source: MIT Scheme
(define (constantly value)
  (lambda operands value))

;;; As constantly.  Source: Racket
(define (const value)
  (lambda operands value))

;;; A procedure that is true where f is false.  Source: Racket
(define (negate f)
  (lambda operands (not (apply f operands))))

;;; A procedure that is true where all of the predicates are.  Source: Racket
(define (conjoin . predicates)
  (lambda operands
    (let loop ((here predicates) (last #t))
      (if (null? here)
          last
          (let ((value (apply (car here) operands)))
            (and value (loop (cdr here) value)))))))

;;; A procedure that is true where one of the predicates is.  Source: Racket
(define (disjoin . predicates)
  (lambda operands
    (let loop ((here predicates))
      (and (pair? here)
           (or (apply (car here) operands) (loop (cdr here)))))))

;;; A procedure that gathers operands from call to call until f takes as many: from its first call only if f takes no
;;; more. With operands, what its first call with them answers.  Source: Racket
(define (curry f . first)
  (%curry f append first))

;;; As curry, the operands of later calls standing before those of earlier ones.  Source: Racket
(define (curryr f . last)
  (%curry f (lambda (earlier later) (append later earlier)) last))

;;; The curried procedure, or what its first call answers.
(define (%curry f join first)
  (let ((curried (%gathering f #t '() join)))
    (if (null? first) curried (apply curried first))))

;;; The procedure that has gathered some operands.
(define (%gathering f first? gathered join)
  (lambda more
    (let ((operands (join gathered more)))
      (if (%takes? f (length operands) first?)
          (apply f operands)
          (%gathering f #f operands join)))))

;;; The value, or f of it if it is not #f.  Source: Guile
(define (and=> value f)
  (and value (f value)))
