;;; (nn data): data to learn from. Each procedure answers two values: the inputs, a row (or an image) for each example,
;;; and the targets, a tensor with the index of each example's class.
;;;
;;;     (define-values (inputs targets) (spirals-data (make-rng 0) 1000))
;;;     (define s (standardization training-inputs))     by the training part alone
;;;     (standardize s inputs)
;;;
;;; What is generated is drawn from a generator of random numbers: the same seed gives the same data. Sources and
;;; licences of what is shipped: data/README.md.
(define-library (nn data)
  (import (schemenn) (nn csv))
  (export
    xor-data moons-data spirals-data iris-data iris-classes iris-features digits-data
    standardization standardize unstandardize
    shift-images with-shifted-images)
  (begin

;;; Exclusive or: the four points of {0, 1}², and 1 where exactly one of the two is 1.
;;; Shapes: 4×2, 4.  Source: Minsky and Papert, Perceptrons, 1969: no single neuron computes it
(define (xor-data)
  (values (tensor '(0 0) '(0 1) '(1 0) '(1 1))
          (tensor 0 1 1 0)))

;;; Two interleaved half circles: example i is of class i mod 2. The points are evenly spaced on
;;; class 0: (cos t, sin t), class 1: (1 - cos t, 1/2 - sin t), t from 0 to π, and moved by normal noise.
;;; Shapes: n×2, n.  Source: scikit-learn, make_moons
(define* (moons-data rng n #:key (noise 0.1))
  (check-examples 'moons-data rng n)
  (let* ((targets (alternating n))
         (t (* pi (spaced n)))
         (points (where-class targets
                              (stack (list (cos t) (sin t)) 1)
                              (stack (list (- 1 (cos t)) (- 1/2 (sin t))) 1))))
    (values (+ points (random-normal rng (list n 2) 0.0 noise)) targets)))

;;; Two interleaved spirals of one and a half turns: example i is of class i mod 2. At the angle θ = 3π√u, u drawn
;;; evenly from [0, 1), the radius is r = θ/3π; class 0 is at (r cos θ, r sin θ), class 1 opposite, and both are moved
;;; by normal noise. Shapes: n×2, n.  Source: Lang and Witbrock, Learning to Tell Two Spirals Apart, 1988, with evenly
;;; filled area
(define* (spirals-data rng n #:key (noise 0.02))
  (check-examples 'spirals-data rng n)
  (let* ((targets (alternating n))
         (r (sqrt (random-uniform rng n)))
         (angle (* 3 pi r))
         (points (stack (list (* r (cos angle)) (* r (sin angle))) 1)))
    (values (+ (where-class targets points (- points)) (random-normal rng (list n 2) 0.0 noise))
            targets)))

(define pi (* 4 (atan 1)))

(define (check-examples name rng n)
  (if (not (rng? rng))
      (error (string-append (symbol->string name) ": expected a generator such as (make-rng 42), got") rng))
  (if (not (and (exact-integer? n) (positive? n)))
      (error (string-append (symbol->string name) ": expected a number of examples, got") n)))

;;; 0 1 0 1 … of length n.
(define (alternating n)
  (list->tensor (map (lambda (i) (modulo i 2)) (iota n))))

;;; n numbers, for each class evenly spaced from 0 to 1.
(define (spaced n)
  (list->tensor
    (map (lambda (i) (/ (quotient i 2) (max 1 (- (quotient (+ n 1 (- (modulo i 2))) 2) 1)))) (iota n))))

;;; The rows of the first tensor for the examples of class 0, of the second for those of class 1.
(define (where-class targets first second)
  (where (= (transpose (stack (list targets targets))) 0) first second))

;;; Fisher's irises: 150 flowers, 50 of each species; the features are iris-features, in centimetres, the classes
;;; iris-classes. Shapes: 150×4, 150.  Source: Fisher, The Use of Multiple Measurements in Taxonomic Problems, 1936
(define (iris-data)
  (let ((table (shipped "iris.csv")))
    (let-values (((targets classes) (csv-labels table "species")))
      (values (csv-numbers table iris-features) targets))))

;;; The names of the columns of the irises.  Source: Fisher, 1936
(define iris-features '("sepal length" "sepal width" "petal length" "petal width"))

;;; The names of the classes of the irises, by index.  Source: Fisher, 1936
(define iris-classes '("setosa" "versicolor" "virginica"))

;;; Handwritten digits: 1,797 images of 8×8 pixels from 0 (white) to 16, each a row of 64; the class is the digit.
;;; (reshape inputs 1797 8 8) is the images. Shapes: 1797×64, 1797.
;;; Source: Alpaydin and Kaynak, Cascading Classifiers, Kybernetika, 1998; as in scikit-learn
(define (digits-data)
  (let ((all (csv-numbers (shipped "digits.csv"))))
    (values (tensor-slice all #f '(0 64))
            (tensor-slice all #f 64))))

(define (shipped name)
  (parse-csv (%shipped-text name) #:name name))

;;; What the inputs of the training part are standardised by: the list of the mean and the standard deviation of each
;;; column over the rows (with 'whole: of all numbers together, as suits the pixels of images). It is plain data. A
;;; column that is constant has deviation 0 and is given 1, so that it becomes 0. Shapes: n×k → (k k); with 'whole two
;;; numbers.  Source: LeCun et al., Efficient BackProp, 1998, section 4.3
(define* (standardization inputs #:optional (extent 'columns))
  (check-tensor 'standardization inputs)
  (case extent
    ((columns)
     (let* ((least (minimum inputs 0))
            (constant (= least (maximum inputs 0))))
       (list (where constant least (mean inputs 0))
             (where constant 1.0 (standard-deviation inputs 0)))))
    ((whole)
     (if (= (minimum inputs) (maximum inputs))
         (list (minimum inputs) 1.0)
         (list (mean inputs) (standard-deviation inputs))))
    (else (error "standardization: expected columns or whole, got" extent))))

(define (check-tensor name x)
  (if (not (tensor? x))
      (error (string-append (symbol->string name) ": expected a tensor, got") x)))

;;; (x - mean) / deviation.  Shapes: n×k → n×k  Source: LeCun et al., Efficient BackProp, 1998, section 4.3
(define (standardize s inputs)
  (/ (- inputs (car s)) (cadr s)))

;;; The inputs again that standardize has made x of.  Shapes: n×k → n×k  Source: schemenn's own
(define (unstandardize s x)
  (+ (* x (cadr s)) (car s)))

;;; Images moved down by `down` and right by `right` pixels (up and left where they are negative); what comes in at the
;;; edges is `blank`. Shapes: n×h×w → n×h×w  Source: schemenn's own
(define* (shift-images images down right #:optional (blank 0))
  (check-tensor 'shift-images images)
  (if (not (= (rank images) 3))
      (error "shift-images: expected images, a tensor of shape n×height×width, got one of shape" (shape images)))
  (if (not (and (exact-integer? down) (exact-integer? right)))
      (error "shift-images: expected whole pixels, got" down right))
  (shift-axis (shift-axis images 1 down blank) 2 right blank))

(define (shift-axis images axis by blank)
  (let* ((size (list-ref (shape images) axis))
         (by (max (- size) (min size by)))
         (margin (full (replaced (shape images) axis (abs by)) blank))
         (kept (apply tensor-slice images
                      (replaced '(#f #f #f) axis (if (negative? by) (list (- by) size) (list 0 (- size by)))))))
    (cond ((zero? by) images)
          ((negative? by) (concatenate kept margin axis))
          (else (concatenate margin kept axis)))))

;;; The list with another element at place k.
(define (replaced items k item)
  (append (take items k) (list item) (drop items (+ k 1))))

;;; Training data made five times as large: the images, and the same moved by one pixel down, up, right and left, with
;;; their targets. Shapes: n×h×w, n → 5n×h×w, 5n.  Source: LeCun et al., Gradient-Based Learning Applied to Document
;;; Recognition, 1998, section III
(define* (with-shifted-images images targets #:optional (blank 0))
  (check-tensor 'with-shifted-images targets)
  (if (not (= (tensor-length images) (tensor-length targets)))
      (error (format "with-shifted-images: there are ~a images, but ~a targets"
                     (tensor-length images) (tensor-length targets))))
  (values (apply concatenate
                 images
                 (append (map (lambda (move) (shift-images images (car move) (cadr move) blank))
                              '((1 0) (-1 0) (0 1) (0 -1)))
                         '(0)))
          (concatenate targets targets targets targets targets 0)))
))
