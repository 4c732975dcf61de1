;;; Small names of Racket and MIT Scheme.

;;; The empty list.  Source: Racket
(define empty '())

;;; Whether a is the empty list.  Source: Racket
(define (empty? a) (null? a))

;;; Whether a is a pair.  Source: Racket
(define (cons? a) (pair? a))

;;; Whether a is #f.  Source: MIT Scheme, Racket
(define (false? a) (eq? a #f))

;;; One of a and b that is true, if exactly one is, or #f.  Source: Racket
(define (xor a b)
  (if a (if b #f a) b))

;;; The object, or an error in the name of the caller if the predicate is false for it.  Source: MIT Scheme
(define (guarantee valid? object . caller)
  (if (not (valid? object))
      (error (if (and (pair? caller) (symbol? (car caller)))
                 (string-append (symbol->string (car caller)) ": wrong kind of operand,")
                 "wrong kind of operand,")
             object))
  object)

;;; One more than x.  Source: the language sicp of Racket
(define (inc x) (+ x 1))

;;; One less than x.  Source: the language sicp of Racket
(define (dec x) (- x 1))
