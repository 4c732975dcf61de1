;;; Convolutions: the same small dense layer at every place of a sequence or an image. Channels are the last axis: a
;;; batch of sequences is n×length×channels, a batch of images n×height×width×channels (PyTorch has the channels
;;; second).
;;;
;;;   y[o] = b + Σᵢ Σ_c W[i, c] x[o · stride + i − padding, c]        in two dimensions, over i and j
;;;
;;; The windows of x, each written as the row of a matrix, make this one product of matrices.
(define-library (nn convolution)
  (import (schemenn) (nn shapes) (nn layer) (nn initialization) (nn windows))
  (export convolution-1d convolution-2d)
  (begin

;;; (convolution-1d inputs outputs size [#:stride 1] [#:padding 0] [#:initialize glorot-uniform] [#:bias #t]): windows
;;; of `size` steps. Padding is a number of zeros at both ends, or 'same: as many as make ⌈length / stride⌉ outputs.
;;; Parameters (W b).
;;; Shapes: (n, length, inputs) → (n, ⌊(length + 2 padding − size) / stride⌋ + 1, outputs);
;;; W (size, inputs, outputs), b (outputs,)
;;; Source: Waibel et al., Phoneme recognition using time-delay neural networks, 1989
(define* (convolution-1d inputs outputs size
                         #:key (stride 1) (padding 0) (initialize glorot-uniform) (bias #t))
  (convolution (list 'convolution-1d inputs outputs size) '(length) stride padding initialize bias))

;;; (convolution-2d inputs outputs size [#:stride 1] [#:padding 0] [#:initialize glorot-uniform] [#:bias #t]): the same
;;; on images. Size, stride and padding are one for both axes, or a list (height width). Parameters (W b).
;;; Shapes: (n, h, w, inputs) → (n, ⌊(h + 2 padding − size) / stride⌋ + 1, …, outputs);
;;; W (size, size, inputs, outputs), b (outputs,)
;;; Source: LeCun et al., Gradient-based learning applied to document recognition, 1998, section II
(define* (convolution-2d inputs outputs size
                         #:key (stride 1) (padding 0) (initialize glorot-uniform) (bias #t))
  (convolution (list 'convolution-2d inputs outputs size) '(height width) stride padding initialize bias))

(define (convolution name axes stride padding initialize bias)
  (let* ((count (length axes))
         (inputs (check-size name "the number of input channels" (list-ref name 1)))
         (outputs (check-size name "the number of output channels" (list-ref name 2)))
         (sizes (per-axis name count "the size" (list-ref name 3)))
         (strides (per-axis name count "the stride" stride))
         (width (* inputs (apply * sizes)))
         (shapes (cons (append sizes (list inputs outputs)) (if bias (list (list outputs)) '()))))
    (check-padding name count padding)
    (stateless-layer name
                     (lambda (rng)
                       (cons (initialize rng (car shapes))
                             (if bias (list (zeros outputs)) '())))
                     (lambda (parameters x)
                       (check-parameters name parameters shapes)
                       (apply check-batch name x 'n (append axes (list inputs)))
                       (let* ((windows (windows-of name x sizes strides padding 0))
                              (places (take (shape windows) (+ count 1)))
                              (rows (reshape windows (apply * places) width))
                              (y (mat-mul rows (reshape (car parameters) width outputs))))
                         (reshape (if bias (+ y (cadr parameters)) y)
                                  (append places (list outputs))))))))))
