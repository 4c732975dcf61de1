;;; (nn lens parametrised): lenses with parameters beside the input. The parameters of a composite are those of its
;;; parts, one after another in one list, so that composition is associative as it stands. See (nn lens).
(define-library (nn lens parametrised)
  (import (schemenn) (nn lens basic))
  (export
    make-parametrised parametrised? parametrised-size parametrised-lens as-parametrised parametrised-of
    compose-parametrised parallel-parametrised reparametrise)
  (begin

;;; A parametrised lens: a lens on the list (p a), p a list of `size` parameters; backward answers (dp da).
;;; Source: Capucci et al.; CFGL, section 2.3
(define-record-type parametrised
  (make-parametrised size lens)
  parametrised?
  (size parametrised-size)
  (lens parametrised-lens))

;;; A lens as a parametrised one without parameters.  Source: CFGL, section 2.3
(define (as-parametrised f)
  (cond ((parametrised? f) f)
        (else
         (check-lens 'as-parametrised f)
         (make-parametrised 0 (make-lens (lambda (pa) ((lens-forward f) (cadr pa)))
                                         (lambda (pa db) (list '() ((lens-backward f) (cadr pa) db))))))))

;;; The parametrised lens of a differentiable (f p a), p a list of `size` parameters; backward by ∇.
;;; Source: CFGL, section 2.4
(define (parametrised-of size f)
  (make-parametrised size (lens-of (lambda (pa) (f (car pa) (cadr pa))))))

;;; Parametrised lenses in sequence, lenses among them: the parameters are those of all, in order.
;;; Source: CFGL, section 2.3
(define (compose-parametrised . lenses)
  (fold-right compose-two-parametrised
              (as-parametrised identity-lens)
              (map as-parametrised lenses)))

(define (compose-two-parametrised first second)
  (let* ((f (parametrised-lens first)) (g (parametrised-lens second))
         (size (parametrised-size first))
         (total (+ size (parametrised-size second)))
         (middle (lambda (pa) (list (drop (car pa) size) ((lens-forward f) (own size pa))))))
    (make-parametrised
      total
      (make-lens
        (lambda (pa)
          (check-parameters total pa)
          ((lens-forward g) (middle pa)))
        (lambda (pa dc)
          (check-parameters total pa)
          (let* ((sent ((lens-backward g) (middle pa) dc))
                 (back ((lens-backward f) (own size pa) (cadr sent))))
            (list (append (car back) (car sent)) (cadr back))))))))

;;; The first parameters, with the input.
(define (own size pa)
  (list (take (car pa) size) (cadr pa)))

(define (check-parameters size pa)
  (if (not (and (list? pa) (= (length pa) 2) (list? (car pa)) (= (length (car pa)) size)))
      (error (format "a parametrised lens takes a list of ~a parameters and an input, got" size) pa)))

;;; Two parametrised lenses side by side: ((p… q…) (a b)) ↦ (f(p, a) g(q, b)).  Source: CFGL, section 2.3
(define (parallel-parametrised first second)
  (let* ((first (as-parametrised first)) (second (as-parametrised second))
         (f (parametrised-lens first)) (g (parametrised-lens second))
         (size (parametrised-size first))
         (total (+ size (parametrised-size second)))
         (left (lambda (pab) (list (take (car pab) size) (car (cadr pab)))))
         (right (lambda (pab) (list (drop (car pab) size) (cadr (cadr pab))))))
    (make-parametrised
      total
      (make-lens
        (lambda (pab)
          (check-parameters total pab)
          (list ((lens-forward f) (left pab)) ((lens-forward g) (right pab))))
        (lambda (pab dcs)
          (check-parameters total pab)
          (let ((one ((lens-backward f) (left pab) (car dcs)))
                (other ((lens-backward g) (right pab) (cadr dcs))))
            (list (append (car one) (car other)) (list (cadr one) (cadr other)))))))))

;;; The parametrised lens with other parameters, a list of `size`: the lens r makes f's list of parameters of them, and
;;; what f sends back to its parameters goes back through r.  Source: CFGL, section 2.1
(define (reparametrise size r f)
  (check-lens 'reparametrise r)
  (make-parametrised size (compose-lenses (parallel-lenses r identity-lens) (parametrised-lens f))))
))
