;; Metrics by hand: the highest scores are those of the classes 0, 2, 1 and 0.
(import (schemenn) (nn))
(define y #2f64((2.0 1.0 0.0) (0.0 3.0 4.0) (0.0 1.0 0.5) (1.0 0.0 0.0)))
(predicted-classes y)                             ; => #f64(0.0 2.0 1.0 0.0)
(accuracy y '(0 1 1 1))                           ; => 0.5
(accuracy y (one-hot '(0 1 1 1) 3))               ; => 0.5
((top-accuracy 2) y '(2 1 1 1))                   ; => 0.75
((top-accuracy 1) y '(0 1 1 1))                   ; => 0.5
(define table (confusion-matrix y '(0 1 1 1)))
table                                             ; => ((1 0 0) (1 1 1) (0 0 0))
(precisions table)                                ; => (1/2 1 0)
(recalls table)                                   ; => (1 1/3 0)
(f1-scores table)                                 ; => (2/3 1/2 0)
(binary-accuracy #f64(1.0 -1.0 0.25) '(1 0 0))    ; => 0.6666666666667
(binary-accuracy #f64(1.0 0.0 0.25) '(1 0 0) 0.5) ; => 1.0
(binary-accuracy #f64(1.0 -1.0) '(1 -1))          ; => 1.0
(r-squared #f64(1.0 2.0 3.5) '(1 2 3))            ; => 0.875
(r-squared #f64(1.0 2.0) '(1 1))                  ; error: r-squared: the targets are all equal
(accuracy #f64(1.0 0.0) '(1 0))                   ; error: expected a row of scores, two or more, for each example
(accuracy y '(1 2 3 1))                           ; error: accuracy: the targets must be classes from 0 to 2, got #f64(1.0 2.0 3.0 1.0)
(accuracy y '(0 1 0.5 1))                         ; error: accuracy: the targets must be classes from 0 to 2
((top-accuracy 0) y '(0 1 1 1))                   ; error: top-accuracy: expected a positive number of classes, got 0
(accuracy '((2 1) (0 3)) '#(0 0))                 ; => 0.5
(confusion-matrix '((2 1) (0 3)) '#(0 0))         ; => ((1 1) (0 0))
(r-squared #f64(0.1 0.1 0.2) '(0.1 0.1 0.1))      ; error: r-squared: the targets are all equal
(accuracy y '(0 1))                               ; error: accuracy: the outputs are of shape 4×3, but the targets of shape 2
