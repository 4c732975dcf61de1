; Records of R6RS.
(define-record-type point (fields (immutable x) (mutable y)))
(define p (make-point 1 2))
(list (point? p) (point-x p) (point-y p)) ; => (#t 1 2)
(point-y-set! p 5)
(point-y p) ; => 5
(define-record-type (cpoint make-cp cp?) (parent point) (fields color (mutable w cw set-cw!)))
(define c (make-cp 1 2 'red 0))
(list (point? c) (cp? c) (point-x c) (cpoint-color c) (cw c) (cp? p)) ; => (#t #t 1 red 0 #f)
(set-cw! c 9)
(cw c) ; => 9
(define-record-type circle (fields r area) (protocol (lambda (new) (lambda (r) (new r (* r r))))))
(circle-area (make-circle 3)) ; => 9
(define-record-type pt (fields x y) (protocol (lambda (new) (lambda (s) (new s s)))))
(define-record-type pt3 (parent pt) (fields z) (protocol (lambda (n) (lambda (s z) (let ((p (n s))) (p z))))))
(let ((q (make-pt3 4 5))) (list (pt-x q) (pt-y q) (pt3-z q))) ; => (4 4 5)
(define-record-type pt4 (parent point) (fields z) (protocol (lambda (n) (lambda (x y z) ((n x y) (* 2 z))))))
(pt4-z (make-pt4 1 2 3)) ; => 6
(define-record-type sealed-one (sealed #t) (opaque #t) (nongenerative foo-1234) (fields a))
(sealed-one-a (make-sealed-one 1)) ; => 1
(define-record-type kid (parent sealed-one)) ; error: sealed
(define-record-type empty)
(empty? (make-empty)) ; => #t
(point-x 5) ; error: point-x: expected a point, got 5
(make-point 1) ; error: make-point
