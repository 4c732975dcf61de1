;;; Images moved by pixels, and training data made larger by them.
(import (schemenn) (nn data))

(define image #3f64(((1 2 3) (4 5 6))))
(shift-images image 1 0)                        ; => #3f64(((0.0 0.0 0.0) (1.0 2.0 3.0)))
(shift-images image -1 0 9)                     ; => #3f64(((4.0 5.0 6.0) (9.0 9.0 9.0)))
(shift-images image 0 1)                        ; => #3f64(((0.0 1.0 2.0) (0.0 4.0 5.0)))
(shift-images image 0 -2)                       ; => #3f64(((3.0 0.0 0.0) (6.0 0.0 0.0)))
(shift-images image -1 1)                       ; => #3f64(((0.0 4.0 5.0) (0.0 0.0 0.0)))
(shift-images image 0 0)                        ; => #3f64(((1.0 2.0 3.0) (4.0 5.0 6.0)))
(shift-images image 7 -7)                       ; => #3f64(((0.0 0.0 0.0) (0.0 0.0 0.0)))

(define-values (images targets) (with-shifted-images (concatenate image image) #f64(3 8)))
(shape images)                                  ; => (10 2 3)
targets                                         ; => #f64(3.0 8.0 3.0 8.0 3.0 8.0 3.0 8.0 3.0 8.0)
(tensor-ref images 2)                           ; => #2f64((0.0 0.0 0.0) (1.0 2.0 3.0))
(tensor-ref images 8)                           ; => #2f64((2.0 3.0 0.0) (5.0 6.0 0.0))

(shift-images (ones 8 8) 1 0)                   ; error: shift-images: expected images
(shift-images image 0.5 0)                      ; error: shift-images: expected whole pixels, got 0.5 0
(with-shifted-images image #f64(1 2))           ; error: with-shifted-images: there are 1 images, but 2 targets
(with-shifted-images image '(1))                ; error: with-shifted-images: expected a tensor, got (1)
