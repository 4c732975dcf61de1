;;; Comparators (SRFI 128): the type, the equivalence, the order and the hash function of some objects in one value.

;;; The order of a comparator; if it has none, a procedure that signals an error.  Source: SRFI 128
(define (comparator-ordering-predicate comparator)
  (if (comparator-ordered? comparator)
      (%comparator-ordering comparator)
      (lambda (a b) (%comparator-ordering comparator))))

;;; The hash function of a comparator; if it has none, a procedure that signals an error.  Source: SRFI 128
(define (comparator-hash-function comparator)
  (if (comparator-hashable? comparator)
      (%comparator-hasher comparator)
      (lambda (a) (%comparator-hasher comparator))))

;;; Whether the comparator compares objects such as a.  Source: SRFI 128
(define (comparator-test-type comparator a)
  (if ((comparator-type-test-predicate comparator) a) #t #f))

;;; An error unless the comparator compares objects such as a.  Source: SRFI 128
(define (comparator-check-type comparator a)
  (or (comparator-test-type comparator a)
      (error "comparator-check-type: the comparator does not compare such an object:" a)))

;;; The hash of a.  Source: SRFI 128
(define (comparator-hash comparator a)
  ((%comparator-hasher comparator) a))

;;; Whether each of the objects is the same as the next.  Source: SRFI 128
(define (=? comparator a b . rest)
  (%chain? (comparator-equality-predicate comparator) a b rest))

;;; Whether each of the objects is before the next.  Source: SRFI 128
(define (<? comparator a b . rest)
  (%chain? (%comparator-ordering comparator) a b rest))

;;; Whether each of the objects is after the next.  Source: SRFI 128
(define (>? comparator a b . rest)
  (let ((less? (%comparator-ordering comparator)))
    (%chain? (lambda (a b) (less? b a)) a b rest)))

;;; Whether each of the objects is before the next, or the same.  Source: SRFI 128
(define (<=? comparator a b . rest)
  (let ((less? (%comparator-ordering comparator)))
    (%chain? (lambda (a b) (not (less? b a))) a b rest)))

;;; Whether each of the objects is after the next, or the same.  Source: SRFI 128
(define (>=? comparator a b . rest)
  (let ((less? (%comparator-ordering comparator)))
    (%chain? (lambda (a b) (not (less? a b))) a b rest)))

;;; Whether a relation holds between each of the objects and the next.
(define (%chain? related? a b rest)
  (let loop ((a a) (b b) (rest rest))
    (cond
      ((not (related? a b)) #f)
      ((null? rest) #t)
      (else (loop b (car rest) (cdr rest))))))

;;; One of three expressions, as a is before b, the same, or after it.  Source: SRFI 128
(define-syntax comparator-if<=>
  (syntax-rules ()
    ((_ a b less equal greater)
     (comparator-if<=> (make-default-comparator) a b less equal greater))
    ((_ comparator a b less equal greater)
     (let ((c comparator) (x a) (y b))
       (cond
         ((=? c x y) equal)
         ((<? c x y) less)
         (else greater))))))

;;; Whether anything is an object.
(define (%anything? a) #t)

;;; The comparator of any objects by eq?.
(define %eq-comparator (make-comparator %anything? eq? #f default-hash))

;;; The comparator of any objects by eqv?.
(define %eqv-comparator (make-comparator %anything? eqv? #f default-hash))

;;; The comparator of any objects by equal?.
(define %equal-comparator (make-comparator %anything? equal? #f default-hash))

;;; A comparator of any objects by eq?.  Source: SRFI 128
(define (make-eq-comparator) %eq-comparator)

;;; A comparator of any objects by eqv?.  Source: SRFI 128
(define (make-eqv-comparator) %eqv-comparator)

;;; A comparator of any objects by equal?.  Source: SRFI 128
(define (make-equal-comparator) %equal-comparator)

;;; A hash made of a hash and another one that follows.
(define (%mix-hashes a b)
  (modulo (+ (* 31 a) b) (hash-bound)))

;;; A comparator of pairs, with a comparator of each field.  Source: SRFI 128
(define (make-pair-comparator cars cdrs)
  (make-comparator
   (lambda (a)
     (and (pair? a) (comparator-test-type cars (car a)) (comparator-test-type cdrs (cdr a))))
   (lambda (a b)
     (and (=? cars (car a) (car b)) (=? cdrs (cdr a) (cdr b))))
   (and (comparator-ordered? cars)
        (comparator-ordered? cdrs)
        (lambda (a b)
          (if (=? cars (car a) (car b))
              (<? cdrs (cdr a) (cdr b))
              (<? cars (car a) (car b)))))
   (and (comparator-hashable? cars)
        (comparator-hashable? cdrs)
        (lambda (a)
          (%mix-hashes (comparator-hash cars (car a)) (comparator-hash cdrs (cdr a)))))))

;;; A comparator of lists, or of what the other procedures make lists of, with a comparator of elements.  Source: SRFI 128
(define (make-list-comparator elements . access)
  (if (null? access)
      (%make-list-comparator elements list? null? car cdr)
      (apply %make-list-comparator elements access)))

(define (%make-list-comparator elements list? empty? head tail)
  (make-comparator
   (lambda (a)
     (and (list? a)
          (let loop ((a a))
            (or (empty? a)
                (and (comparator-test-type elements (head a)) (loop (tail a)))))))
   (lambda (a b)
     (let loop ((a a) (b b))
       (cond
         ((empty? a) (empty? b))
         ((empty? b) #f)
         ((=? elements (head a) (head b)) (loop (tail a) (tail b)))
         (else #f))))
   (and (comparator-ordered? elements)
        (lambda (a b)
          (let loop ((a a) (b b))
            (cond
              ((empty? a) (not (empty? b)))
              ((empty? b) #f)
              ((=? elements (head a) (head b)) (loop (tail a) (tail b)))
              (else (<? elements (head a) (head b)))))))
   (and (comparator-hashable? elements)
        (lambda (a)
          (let loop ((a a) (hash (hash-salt)))
            (if (empty? a)
                hash
                (loop (tail a) (%mix-hashes hash (comparator-hash elements (head a))))))))))

;;; A comparator of vectors, or of what the other procedures make vectors of, with a comparator of elements. Shorter ones
;;; come first.  Source: SRFI 128
(define (make-vector-comparator elements . access)
  (if (null? access)
      (%make-vector-comparator elements vector? vector-length vector-ref)
      (apply %make-vector-comparator elements access)))

(define (%make-vector-comparator elements vector? length ref)
  (make-comparator
   (lambda (a)
     (and (vector? a)
          (let ((n (length a)))
            (let loop ((i 0))
              (or (= i n)
                  (and (comparator-test-type elements (ref a i)) (loop (+ i 1))))))))
   (lambda (a b)
     (let ((n (length a)))
       (and (= n (length b))
            (let loop ((i 0))
              (or (= i n)
                  (and (=? elements (ref a i) (ref b i)) (loop (+ i 1))))))))
   (and (comparator-ordered? elements)
        (lambda (a b)
          (let ((n (length a)) (m (length b)))
            (if (= n m)
                (let loop ((i 0))
                  (cond
                    ((= i n) #f)
                    ((=? elements (ref a i) (ref b i)) (loop (+ i 1)))
                    (else (<? elements (ref a i) (ref b i)))))
                (< n m)))))
   (and (comparator-hashable? elements)
        (lambda (a)
          (let ((n (length a)))
            (let loop ((i 0) (hash (hash-salt)))
              (if (= i n)
                  hash
                  (loop (+ i 1) (%mix-hashes hash (comparator-hash elements (ref a i)))))))))))

;;; The comparator of all objects. Of two types, that of () comes first, then pairs, booleans, characters, strings,
;;; symbols, numbers, vectors, bytevectors, and others, which must be registered to have an order.
(define %default-comparator
  (%make-default-comparator
   %anything?
   (lambda (a b) (eq? (%default-order a b #f) 0))
   (lambda (a b) (eq? (%default-order a b #t) -1))
   (lambda (a) (default-hash a))))

;;; The default comparator.  Source: SRFI 128
(define (make-default-comparator) %default-comparator)

;;; Have the default comparator compare by another one the objects which it does not know.  Source: SRFI 128
(define (comparator-register-default! comparator)
  (%register-default! %default-comparator comparator))

;;; The hash of an object by the default comparator.  Source: SRFI 128
(define (default-hash a)
  (let ((comparator (%registered-comparator a)))
    (if (and comparator (comparator-hashable? comparator))
        (comparator-hash comparator a)
        (%default-hash a))))

;;; The comparator registered for an object, or #f.
(define (%registered-comparator a)
  (find (lambda (comparator) (comparator-test-type comparator a)) (%registered %default-comparator)))

;;; -1, 0 or 1 as a comes before b, with it, or after it; if no order is asked for, anything else for 1.
(define (%default-order a b ordered?)
  (let ((order (%compare-atoms a b)))
    (cond
      (order order)
      ((pair? a)
       (let ((order (%default-order (car a) (car b) ordered?)))
         (if (eq? order 0)
             (%default-order (cdr a) (cdr b) ordered?)
             order)))
      ((vector? a) (%default-vector-order a b ordered?))
      (else (%registered-order a b ordered?)))))

(define (%default-vector-order a b ordered?)
  (let ((n (vector-length a)) (m (vector-length b)))
    (cond
      ((< n m) -1)
      ((> n m) 1)
      (else
       (let loop ((i 0))
         (if (= i n)
             0
             (let ((order (%default-order (vector-ref a i) (vector-ref b i) ordered?)))
               (if (eq? order 0) (loop (+ i 1)) order))))))))

;;; As %default-order, for objects of no standard type: those of a comparator registered earlier come first.
(define (%registered-order a b ordered?)
  (let ((one (%registered-comparator a)) (other (%registered-comparator b)))
    (cond
      ((and one (eq? one other))
       (cond
         ((=? one a b) 0)
         ((and ordered? (<? one a b)) -1)
         (else 1)))
      ((and one other)
       (if (memq other (memq one (%registered %default-comparator))) -1 1))
      (one -1)
      (other 1)
      (ordered? (error "default comparator: there is no order of such objects:" a b))
      (else 1))))
