;;; Shapes of batches: what layers check, and what their errors say.
;;;
;;;   (check-batch '(dense 4 2) x 'n 4), x of shape 5×3
;;;   →  error: (dense 4 2): takes a batch of shape n×4, got one of shape 5×3
(define-library (nn shapes)
  (import (schemenn))
  (export check-batch check-parameters check-size layer-error shape-text size-text structure-text on-rows)
  (begin

;;; (check-batch name x size ...): an error in the name of a layer unless x is a tensor with axes of these sizes. A
;;; symbol, such as n, stands for any size, and the symbol ... for any number of axes, once.  Source: schemenn's own
(define (check-batch name x . sizes)
  (if (not (and (tensor? x) (fits? (shape x) sizes)))
      (layer-error name
                   (string-append "takes a batch of shape " (size-text sizes) ", got")
                   (cond ((not (tensor? x)) x)
                         ((fits? (cons 1 (shape x)) sizes)
                          (string-append "one example of shape " (shape-text x)
                                         ": a batch of one is (expand-dims x 0)"))
                         (else (string-append "one of shape " (shape-text x)))))))

;;; (check-parameters name parameters shapes [what]): an error in the name of a layer unless the parameters are tensors
;;; of these shapes, which are nested as they are: ((2 3) (3)) for a list of a matrix and a vector.  Source: schemenn's
;;; own
(define* (check-parameters name parameters shapes #:optional (what "parameters"))
  (if (not (shaped? parameters shapes))
      (layer-error name
                   (string-append "takes " what " of shapes " (format "~a" (shapes-text shapes)) ", got")
                   (structure-text parameters))))

(define (shaped? part shapes)
  (cond ((null? shapes) (null? part))
        ((number? (car shapes)) (and (tensor? part) (equal? (shape part) shapes)))
        (else (and (pair? part)
                   (shaped? (car part) (car shapes))
                   (shaped? (cdr part) (cdr shapes))))))

(define (shapes-text shapes)
  (cond ((null? shapes) '())
        ((number? (car shapes)) (size-text shapes))
        (else (map shapes-text shapes))))

;;; Parameters or a state as errors write them: with the shape of each tensor in its place.  Source: schemenn's own
(define (structure-text part)
  (format "~a" (shapes-of part)))

(define (shapes-of part)
  (cond ((tensor? part) (shape-text part))
        ((list? part) (map shapes-of part))
        (else (format "~s" part))))

(define (fits? lengths sizes)
  (cond ((null? sizes) (null? lengths))
        ((eq? (car sizes) '...)
         (let ((more (- (length lengths) (length (cdr sizes)))))
           (and (>= more 0) (fits? (list-tail lengths more) (cdr sizes)))))
        ((null? lengths) #f)
        ((or (symbol? (car sizes)) (= (car sizes) (car lengths))) (fits? (cdr lengths) (cdr sizes)))
        (else #f)))

;;; (check-size name what n): n, which must be a positive exact integer.  Source: schemenn's own
(define (check-size name what n)
  (if (and (exact-integer? n) (> n 0))
      n
      (layer-error name (string-append what " must be a positive exact integer, got") n)))

;;; (layer-error name text value): the error `name: text value`; a string is shown as it is.
;;; Source: schemenn's own
(define (layer-error name text value)
  (let ((message (string-append (format "~a" name) ": " text)))
    (if (string? value)
        (error (string-append message " " value))
        (error message value))))

;;; The shape of a tensor as errors write it: 3×4.  Source: docs/tensors.md
(define (shape-text t)
  (size-text (shape t)))

;;; Sizes, and symbols that stand for such, as errors write them: n×4.  Source: docs/tensors.md
(define (size-text sizes)
  (string-join (map (lambda (size)
                      (cond ((eq? size '...) "…")
                            ((symbol? size) (symbol->string size))
                            (else (number->string size))))
                    sizes)
               "×"))

;;; (on-rows f x): f takes the matrix of all rows of x, along its last axis, and answers a matrix of as many rows; these
;;; are put in the place of the rows of x.
;;; Shapes: f: (m, k) → (m, l); x: (…, k) → (…, l)  Source: schemenn's own
(define (on-rows f x)
  (if (= (rank x) 2)
      (f x)
      (let* ((lengths (shape x))
             (leading (drop-right lengths 1))
             (y (f (reshape x (apply * leading) (last lengths)))))
        (reshape y (append leading (cdr (shape y)))))))))
