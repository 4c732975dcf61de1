;;; (nn lens basic): lenses, their composition in sequence and in parallel, and those that are given. A lens on (A, A')
;;; → (B, B') is a pair of procedures, forward : A → B and backward : A × B' → A'. See (nn lens).
(define-library (nn lens basic)
  (import (schemenn))
  (export
    make-lens lens? lens-forward lens-backward
    identity-lens compose-lenses parallel-lenses copy-lens swap-lens discard-lens lens-of pointwise-lens
    check-lens add zeros-like scale)
  (begin

;;; A lens of its two parts: (forward a) answers b, (backward a db) answers da.  Source: Capucci et al.
(define-record-type lens
  (make-lens forward backward)
  lens?
  (forward lens-forward)
  (backward lens-backward))

;;; The lens that changes nothing: a ↦ a; (a, da) ↦ da.  Source: CFGL, section 2.2
(define identity-lens
  (make-lens (lambda (a) a) (lambda (a da) da)))

;;; The lenses in sequence: forward g(f(a)); backward (a, dc) ↦ f'(a, g'(f(a), dc)), the chain rule.
;;; Of none the identity.  Source: CFGL, section 2.2
(define (compose-lenses . lenses)
  (for-each (lambda (f) (check-lens 'compose-lenses f)) lenses)
  (fold-right compose-two identity-lens lenses))

(define (compose-two f g)
  (if (eq? g identity-lens)
      f
      (make-lens
        (lambda (a) ((lens-forward g) ((lens-forward f) a)))
        (lambda (a dc)
          ((lens-backward f) a ((lens-backward g) ((lens-forward f) a) dc))))))

(define (check-lens name f)
  (if (not (lens? f))
      (error (string-append (symbol->string name) ": expected a lens, got") f)))

;;; The lenses side by side, on lists of as many: (a₁ … aₙ) ↦ (f₁(a₁) … fₙ(aₙ)), and so backward.
;;; Source: CFGL, section 2.2
(define (parallel-lenses . lenses)
  (for-each (lambda (f) (check-lens 'parallel-lenses f)) lenses)
  (let ((given (lambda (items) (as-many 'parallel-lenses (length lenses) items))))
    (make-lens
      (lambda (as) (map (lambda (f a) ((lens-forward f) a)) lenses (given as)))
      (lambda (as dbs)
        (map (lambda (f a db) ((lens-backward f) a db)) lenses (given as) (given dbs))))))

;;; The list, which must be of that length.
(define (as-many name count items)
  (if (not (and (list? items) (= (length items) count)))
      (error (string-append (symbol->string name) ": expected a list of " (number->string count) ", got") items))
  items)

;;; a ↦ (a a): what comes back from both copies is added.  Source: CFGL, section 2.4
(define copy-lens
  (make-lens (lambda (a) (list a a))
             (lambda (a ds) (apply add (as-many 'copy-lens 2 ds)))))

;;; (a b) ↦ (b a).  Source: CFGL, section 2.2
(define swap-lens
  (make-lens (lambda (ab) (reverse (as-many 'swap-lens 2 ab)))
             (lambda (ab ds) (reverse (as-many 'swap-lens 2 ds)))))

;;; a ↦ (): nothing depends on a, so zeros come back.  Source: CFGL, section 2.4
(define discard-lens
  (make-lens (lambda (a) '()) (lambda (a d) (zeros-like a))))

;;; The sum of two gradients of one structure: numbers, tensors and lists of them.
(define (add a b)
  (cond ((pair? a) (cons (add (car a) (car b)) (add (cdr a) (cdr b))))
        ((or (number? a) (tensor? a)) (+ a b))
        (else a)))

;;; a, each number of it 0.
(define (zeros-like a)
  (cond ((pair? a) (cons (zeros-like (car a)) (zeros-like (cdr a))))
        ((or (number? a) (tensor? a)) (* 0.0 a))
        (else a)))

;;; The lens of a differentiable procedure of one argument: backward is its transposed derivative, by ∇. This is a
;;; functor: (lens-of g∘f) is (compose-lenses (lens-of f) (lens-of g)).  Source: CFGL, section 2.4
(define (lens-of f)
  (make-lens f (lambda (a db) (vjp f a db))))

;;; The lens of a function of numbers, and its derivative, on every element: backward (z, da) ↦ da f'(z).
;;; Shapes: any; z, da alike  Source: schemenn's own
(define (pointwise-lens f derivative)
  (make-lens (lambda (z) (each f z))
             (lambda (z da) (* da (each derivative z)))))

(define (each f z)
  (if (tensor? z) (tensor-map f z) (f z)))

(define (scale k a)
  (cond ((pair? a) (cons (scale k (car a)) (scale k (cdr a))))
        ((or (number? a) (tensor? a)) (* k a))
        (else a)))
))
