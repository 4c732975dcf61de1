;;; A name with a binding of its own is just a variable.

(define-trainable W 3.0)
(define L (* W W))

(let ((dL/dW 'mine)) dL/dW)                ; => mine
((lambda (dL/dW) dL/dW) 5)                 ; => 5
(define (f) dM/dW)
(define M (* 2 W))
(define dM/dW 'by-hand)
(f)                                        ; => by-hand
dM/dW                                      ; => by-hand
(set! dM/dW 'assigned)
dM/dW                                      ; => assigned

;; Defined by a macro, after its first use.
(define (g) dN/dW)
(define N (* 2 W))
(define-syntax def (syntax-rules () ((_ name value) (define name value))))
(def dN/dW 'by-macro)
(g)                                        ; => by-macro

;; Names that do not split into two variables.
(define a/b (* 3 W))
da/b/dW                                    ; => 3.0
(define n/a 1)
n/a                                        ; => 1
dn/a                                       ; error: dn/a is not defined
dL/W                                       ; error: dL/W is not defined
dL/dif                                     ; error: dL/dif is not defined
dL/dnowhere                                ; error: dL/dnowhere is not defined
∂L/dW                                      ; error: ∂L/dW is not defined

;; A library's name.
(define-library (names)
  (export (rename inner dL/dQ))
  (import (scheme base))
  (begin (define inner 'imported)))
(import (names))
(define Q W)
dL/dQ                                      ; => imported
