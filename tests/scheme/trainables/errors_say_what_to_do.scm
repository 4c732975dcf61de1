;;; What has no derivative says why.

(define-trainable W 3.0)
(define-trainable unused #f64(1.0 2.0))
(define-trainable nested '(1 #(2 3.5)))
(define x 5)
(define L (* W x))

;; B older, but A does not depend on it.
dL/dunused                                 ; => #f64(0.0 0.0)
dL/dnested                                 ; => (0.0 #(0.0 0.0))
(define constant 7)
dconstant/dW                               ; => 0.0

;; B newer than A.
(define-trainable V 1.0)
dL/dV                                      ; error: dL/dV: V is newer than L: compute L again
(define h (* W 2))
dL/dh                                      ; error: dL/dh: h is newer than L: compute L again

;; B neither trainable nor computed from a trainable.
dL/dx                                      ; error: dL/dx: x is neither trainable nor computed from a trainable
(let ((y 'a)) dL/dy)                       ; error: y is neither trainable
dL/dcar                                    ; error: car is neither trainable

;; A no number.
(define T (* unused 2))
dT/dunused                                 ; error: dT/dunused: T has length 2: only a number has a gradient, so sum it
(define name "L")
dname/dW                                   ; error: dname/dW: name should be a number, but is "L"

;; What dA/dB answers is plain: inside ∇ it would lose what it depends on.
((∇ (lambda (z) (let ((A (* z W))) dA/dW))) 2.0)       ; error: use ∇

;; What can be trained.
(define-trainable nothing 'x)              ; error: nothing: a trainable needs a number or a tensor
(define-trainable i +i)                    ; error: complex numbers are not differentiated
