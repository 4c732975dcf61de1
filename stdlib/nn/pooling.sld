;;; Pooling: the largest element of each window, or the mean, in every channel by itself; and batches in other shapes.
;;; Channels are the last axis, as for convolutions.
(define-library (nn pooling)
  (import (except (schemenn) flatten) (prefix (only (schemenn) flatten) list-) (nn shapes) (nn layer) (nn windows))
  (export max-pool-1d max-pool-2d mean-pool-1d mean-pool-2d global-max-pool global-mean-pool flatten unflatten)
  (begin

;;; (max-pool-1d size [#:stride size] [#:padding 0]): the largest element of each window. Equal ones share its
;;; derivative. Padding is never the largest.
;;; Shapes: (n, length, c) → (n, ⌊(length + 2 padding − size) / stride⌋ + 1, c)
;;; Source: Zhou and Chellappa, Computation of optical flow using a neural network, 1988
(define* (max-pool-1d size #:key (stride size) (padding 0))
  (pool (list 'max-pool-1d size) '(length) stride padding maximum -inf.0))

;;; (max-pool-2d size [#:stride size] [#:padding 0]): the same of images; size, stride and padding are one for both
;;; axes, or lists.
;;; Shapes: (n, h, w, c) → (n, ⌊(h + 2 padding − size) / stride⌋ + 1, …, c)
;;; Source: Zhou and Chellappa, 1988
(define* (max-pool-2d size #:key (stride size) (padding 0))
  (pool (list 'max-pool-2d size) '(height width) stride padding maximum -inf.0))

;;; (mean-pool-1d size [#:stride size] [#:padding 0]): the mean of each window; padding counts as zeros.
;;; Shapes: as max-pool-1d  Source: LeCun et al., 1998, section II
(define* (mean-pool-1d size #:key (stride size) (padding 0))
  (pool (list 'mean-pool-1d size) '(length) stride padding mean 0))

;;; (mean-pool-2d size [#:stride size] [#:padding 0]): the same of images.
;;; Shapes: as max-pool-2d  Source: LeCun et al., 1998, section II
(define* (mean-pool-2d size #:key (stride size) (padding 0))
  (pool (list 'mean-pool-2d size) '(height width) stride padding mean 0))

(define (pool name axes stride padding reduce border)
  (let* ((count (length axes))
         (sizes (per-axis name count "the size" (cadr name)))
         (strides (per-axis name count "the stride" stride)))
    (check-padding name count padding)
    (check-half name sizes padding)
    (stateless-layer name
                     (lambda (rng) '())
                     (lambda (parameters x)
                       (apply check-batch name x 'n (append axes '(channels)))
                       (let* ((windows (windows-of name x sizes strides padding border))
                              (places (take (shape windows) (+ count 1))))
                         (reduce (reshape windows (append places (list (apply * sizes) (last (shape x)))))
                                 (+ count 1)))))))

;;; No window may lie in the padding alone.
(define (check-half name sizes padding)
  (if (not (eq? padding 'same))
      (for-each (lambda (size width)
                  (if (> (* 2 width) size)
                      (layer-error name "the padding must be at most half the size, got" padding)))
                sizes
                (if (pair? padding) padding (make-list (length sizes) padding)))))

;;; The largest element of each channel, over all places.
;;; Shapes: (n, …, c) → (n, c)  Source: schemenn's own
(define (global-max-pool x)
  (maximum (places-in-one 'global-max-pool x) 1))

;;; The mean of each channel, over all places.
;;; Shapes: (n, …, c) → (n, c)  Source: Lin, Chen and Yan, Network in network, 2014, section 3.2
(define (global-mean-pool x)
  (mean (places-in-one 'global-mean-pool x) 1))

(define (places-in-one name x)
  (check-batch name x 'n '... 'place 'channels)
  (let ((lengths (shape x)))
    (reshape x (car lengths) (apply * (drop-right (cdr lengths) 1)) (last lengths))))

;;; Each example of a batch as one row. A list is flattened as Racket has it.
;;; Shapes: (n, a, b, …) → (n, a · b · …)  Source: schemenn's own
(define (flatten x)
  (if (list? x)
      (list-flatten x)
      (begin
        (check-batch 'flatten x 'n '... 'size)
        (reshape x (tensor-length x) (apply * (cdr (shape x)))))))

;;; (unflatten size ...): the layer that gives each example the shape of these sizes, as (unflatten 8 8 1) makes images
;;; of rows of 64 numbers.
;;; Shapes: (n, …) → (n, size, …)  Source: schemenn's own
(define (unflatten . sizes)
  (let ((name (cons 'unflatten sizes)))
    (for-each (lambda (size) (check-size name "a size" size)) sizes)
    (activation (lambda (x)
                  (check-batch name x 'n '...)
                  (if (not (= (apply * (cdr (shape x))) (apply * sizes)))
                      (layer-error name
                                   (string-append "takes examples of " (number->string (apply * sizes))
                                                  " numbers, got a batch of shape")
                                   (shape-text x)))
                  (reshape x (cons (tensor-length x) sizes)))
                name)))))
