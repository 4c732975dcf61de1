;;; Random numbers: the source that `random`, `random-integer` and `random-real` draw from.

;;; The source of random-integer and random-real.  Source: SRFI 27
(define default-random-source (%default-random-source))

;;; The source of `random`.  Source: Guile
(define *random-state* (%default-random-source))

;;; A new source at a state of the system's choosing.  Source: Guile
(define (random-state-from-platform)
  (let ((source (make-random-source)))
    (random-source-randomize! source)
    source))

;;; A new source at a state that the seed, an exact nonnegative integer, gives.  Source: Guile
(define (seed->random-state seed)
  (let ((source (make-random-source)))
    (random-source-pseudo-randomize! source seed 0)
    source))
