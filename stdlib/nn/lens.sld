;;; (nn lens): backpropagation as a category sees it. A lens is a pair of procedures
;;;
;;;     forward : A → B            what is computed
;;;     backward : A × B' → A'     what to send back, from the input and what came back from the output
;;;
;;; and composes: in sequence, where the backward parts compose in the other direction, which is the chain rule; and in
;;; parallel, on lists. A parametrised lens has a list of parameters beside its input and sends back changes of both. A
;;; model, its loss, the learning rate and the optimizer are such lenses, and one training step is their composite: its
;;; backward part takes the parameters to the next parameters.
;;;
;;;     (define f (compose-lenses (lens-of sin) (lens-of exp)))
;;;     ((lens-forward f) 1.0)          exp(sin 1)
;;;     ((lens-backward f) 1.0 1.0)     exp(sin 1) cos 1
;;;
;;; Source: Capucci, Gavranović, Hedges and Rischel, Towards Foundations of Categorical Cybernetics, 2021; Fong, Spivak
;;; and Tuyéras, Backprop as Functor, 2019; Cruttwell et al., Categorical Foundations of Gradient-Based Learning, 2022
;;; (below: CFGL)
(define-library (nn lens)
  (import (nn lens basic) (nn lens parametrised) (nn lens learning))
  (export
    make-lens lens? lens-forward lens-backward
    identity-lens compose-lenses parallel-lenses copy-lens swap-lens discard-lens lens-of pointwise-lens
    make-parametrised parametrised? parametrised-size parametrised-lens as-parametrised parametrised-of
    compose-parametrised parallel-parametrised reparametrise
    linear-lens bias-lens dense-lens layer-lens
    squared-error-lens loss-lens learning-rate-lens descent-lens momentum-lens
    training-step-lens lens-step))
