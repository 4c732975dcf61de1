;;; layer-norm works on rows, batch-norm on columns, which it remembers for evaluation.
(import (scheme base) (nn))
(define γβ (list (tensor 1 1) (tensor 0 0)))
(layer-evaluate (layer-norm 2 #:epsilon 0) γβ '() #2f64((1.0 3.0) (10.0 30.0))) ; => #2f64((-1.0 1.0) (-1.0 1.0))
(layer-evaluate (layer-norm 2 #:epsilon 0) (list (tensor 2 3) (tensor 10 20)) '() #2f64((1.0 3.0))) ; => #2f64((8.0 23.0))

(define layer (batch-norm 2 #:momentum 0.5 #:epsilon 0))
(define x #2f64((1.0 10.0) (3.0 30.0)))
(define state (layer-initial-state layer))
state                                   ; => (#f64(0.0 0.0) #f64(1.0 1.0))
(layer-evaluate layer γβ state x)       ; => #2f64((1.0 10.0) (3.0 30.0))
(define-values (y next) (layer-train layer γβ state x (make-rng 1)))
y                                       ; => #2f64((-1.0 -1.0) (1.0 1.0))
;; Means 2 and 20, unbiased variances 2 and 200; halfway to them from 0 and 1.
next                                    ; => (#f64(1.0 10.0) #f64(1.5 100.5))
(layer-evaluate layer γβ next #2f64((1.0 10.0))) ; => #2f64((0.0 0.0))
(define-values (y2 later) (layer-train layer γβ next x (make-rng 1)))
later                                   ; => (#f64(1.5 15.0) #f64(1.75 150.25))

;; The next state is plain data, also where parameters are being differentiated.
(call-with-values
  (lambda () (value-and-gradient (lambda (x) (let-values (((y next) (layer-train layer γβ state x (make-rng 1))))
                                               (values (sum (* y y y)) next)))
                                 x))
  (lambda (value gradient next) next))  ; => (#f64(1.0 10.0) #f64(1.5 100.5))
