(let ((else #f))
  (cond (else 'taken) (#t 'not-taken))) ; => not-taken
