;;; One hidden layer approximates the sine as closely as one likes, if it is wide enough: the error against the width.
;;;
;;;     schemenn run sin-approximation.scm [STEPS]      (1,000 steps of training)
;;;
;;; First with weights worked out by hand, whose error is known beforehand; then with trained ones. The chapter
;;; stdlib/chapters/approximation.md explains both.
(import (schemenn) (nn layer) (nn dense) (nn activations) (nn losses) (nn optimizers) (nn schedules))

(define pi (acos -1))
(define x (reshape (linspace (- pi) pi 257) 257 1))
(define y (sin x))
(define widths '(1 2 4 8 16 32))
(define steps (if (pair? (cdr (command-line))) (string->number (cadr (command-line))) 1000))

(define (largest-error network parameters)
  (maximum (abs (- (layer-evaluate network parameters (layer-initial-state network) x) y))))

;; By hand: a ReLU neuron for each knot, where the line through the sine's values at the knots changes its slope.
(define (network-of width activation)
  (sequential (dense 1 width) activation (dense width 1)))

(define (interpolation width)
  (let* ((knots (linspace (- pi) pi (+ width 1)))
         (left (tensor-slice knots (list 0 width)))
         (right (tensor-slice knots (list 1 (+ width 1))))
         (slopes (/ (- (sin right) (sin left)) (- right left)))
         (before (concatenate (tensor 0) (tensor-slice slopes (list 0 (- width 1))))))
    (list (list (ones 1 width) (- left))
          '()
          (list (reshape (- slopes before) width 1) (tensor (sin (- pi)))))))

;; By training: tanh neurons that bend at places spread over the interval, and Adam.
(define (start width rng)
  (let ((places (tensor-slice (linspace (- pi) pi (+ width 2)) (list 1 (+ width 1)))))
    (list (list (ones 1 width) (- places))
          '()
          (list (random-normal rng (list width 1) 0 (/ 1 width)) (zeros 1)))))

(define (trained width)
  (let* ((network (network-of width tanh))
         (state (layer-initial-state network))
         (optimizer (adam (cosine-decay 0.03 steps)))
         (loss (lambda (p) (mean-squared-error (layer-evaluate network p state x) y))))
    (let loop ((p (start width (make-rng 0))) (memory #f) (step 0))
      (if (= step steps)
          p
          (let*-values (((value gradients) (value-and-gradient loss p))
                        ((memory p) (optimizer-step optimizer
                                                    (or memory (optimizer-initialize optimizer p))
                                                    p
                                                    gradients)))
            (loop p memory (+ step 1)))))))

(define (rounded x) (/ (round (* x 1e5)) 1e5))
(define (show . things)
  (for-each (lambda (thing) (display thing) (display "\t")) things)
  (newline))

(show "width" "by hand" "bound" "trained")
(for-each
  (lambda (width)
    (show width
          (rounded (largest-error (network-of width relu) (interpolation width)))
          (rounded (/ (square (/ (* 2 pi) width)) 8))
          (rounded (largest-error (network-of width tanh) (trained width)))))
  widths)
