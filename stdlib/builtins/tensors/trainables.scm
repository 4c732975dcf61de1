;;; Trainable variables.

;;; What dA/dB answers: the derivative of the value above in the value below. All derivatives of one value are
;;; found by one pass.
(define (%derivative whole above-name below-name above below)
  (let ((pass (%derivative-pass whole above-name above)))
    (if pass
        (begin
          (%finish-pass! pass)
          (%keep-adjoints! above pass)))
    (%derivative-in whole above-name below-name above below)))

;;; dA/dB in what is assigned to a weight, which stores a plain value.
(define (%plain-derivative whole above-name below-name above below)
  (%untracked #f (%derivative whole above-name below-name above below)))
