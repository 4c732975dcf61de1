;;; Procedures whose calls are shown: what a prompt puts in the place of one that it traces.

;;; How many calls of traced procedures are going on. A parameter, so that escapes and continuations find it as it was.
(define %trace-depth (make-parameter 0))

;;; (%traced f enter leave): f, but (enter depth arguments) is called before it, and (leave depth results) after it. A call
;;; in tail position is none then, for its results are still to be shown.
(define (%traced f enter leave)
  (lambda arguments
    (let ((depth (%trace-depth)))
      (enter depth arguments)
      (call-with-values
        (lambda () (parameterize ((%trace-depth (+ depth 1))) (apply f arguments)))
        (lambda results
          (leave depth results)
          (apply values results))))))
