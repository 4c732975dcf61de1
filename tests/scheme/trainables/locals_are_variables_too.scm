;;; A and B of dA/dB are what the two names mean at that place.

(define-trainable W 3.0)
(define L 0)

(let* ((h (* W W))
       (L (+ h 1)))
  (list dL/dh dL/dW dh/dW))    ; => (1.0 6.0 6.0)

(define (gradient-at L)
  dL/dW)
(gradient-at (* 5 W))          ; => 5.0

(define (train x)
  (define-trainable a x)
  (define-trainable b (* 2 x))
  (define L (* a b))
  (set! a (- a (* 0.5 dL/da)))
  (set! b (- b (* 0.5 dL/db)))
  (list a b))
(train 4.0)                    ; => (0.0 6.0)

;; Internal definitions may follow.
(define (later)
  (define (ask) dL/dh)
  (define h (* 2 W))
  (define L (* h h))
  (ask))
(later)                        ; => 12.0

;; In a template a name means what it means where the macro is defined, and the template's own variables are seen.
(define-syntax squared-slope
  (syntax-rules () ((_ e) (let* ((h e) (L (* h h))) dL/dh))))
(let ((h 0) (L 1)) (squared-slope W))      ; => 6.0
(define-syntax slope
  (syntax-rules () ((_ W) (let ((L (* 7 W))) dL/dW))))
(let ((W W)) (slope W))                    ; => 7.0

;; A loop variable.
(let loop ((i 0) (L (* W 1.0)))
  (if (= i 2)
      dL/dW
      (loop (+ i 1) (* L W))))             ; => 27.0
