;;; Tensors: the procedures that take procedures.

;;; The tensor of that shape (a list of sizes, or one size) whose element at the indices i … is (f i …); a mask, where
;;; f answers booleans.  Source: Racket's build-vector
(define (build-tensor shape f)
  (%in-shape 'build-tensor (apply map f (%index-lists 'build-tensor shape)) shape))

;;; f's values for every element, at any rank, of one tensor or of several of one shape: a tensor if they are
;;; numbers, a mask if they are booleans.  Source: docs/tensors.md
(define (tensor-map f first . rest)
  (%in-shape 'tensor-map (apply map f (%flat-tensors 'tensor-map (list f) (cons first rest))) (shape first)))

;;; Call f for its effect with every element, row after row, of one tensor or of several of one shape.
;;; Source: docs/tensors.md
(define (tensor-for-each f first . rest)
  (apply for-each f (map tensor->list (%flat-tensors 'tensor-for-each (list f) (cons first rest)))))

;;; Combine all elements, row after row: f takes the next element (of several tensors of one shape, one of each) and
;;; what has been combined, as for fold.  Source: docs/tensors.md
(define (tensor-fold f initial first . rest)
  (apply fold f initial (map tensor->list (%flat-tensors 'tensor-fold (list f initial) (cons first rest)))))

;;; x, but low where it is less, and high where it is more; numbers or tensors.  Source: numpy
(define (clip x low high)
  (min (max x low) high))
