;;; Gradients step by step, and by hand.

;;; (explain-gradient L) prints how L was computed from trainables, one step in each line, with its form, value, local
;;; derivatives and adjoint: forward from top to bottom, back from bottom to top. (explain-gradient f x ...) does
;;; the same for f at the arguments.  Source: schemenn's own
(define (explain-gradient f . arguments)
  (display (%explained 'explain-gradient 'text f arguments)))

;;; The graph that explain-gradient prints, as the text of a Graphviz file.  Source: schemenn's own
(define (gradient->dot f . arguments)
  (%explained 'gradient->dot 'dot f arguments))

;;; The graph that explain-gradient prints, as the text of an SVG picture.  Source: schemenn's own
(define (gradient->svg f . arguments)
  (%explained 'gradient->svg 'svg f arguments))

(define (%explained name kind f arguments)
  (if (procedure? f)
      (let* ((level (%make-level))
             (roots (%roots name level arguments))
             (value (call-with-values (lambda () (%call-on level f (%copied roots))) (lambda (value . more) value))))
        (%steps name kind level value (%parameter-names f arguments) roots))
      (%steps name kind (%ambient-level) f '() '())))

(define (%steps name kind level value parameters roots)
  (let ((pass (%finish-pass! (%scalar-pass name level value))))
    (if (not pass)
        (error (string-append (symbol->string name) ": the value was computed from nothing that has a gradient:")
               value))
    (%explanation kind level value pass parameters roots)))

;;; (compare-gradient by-hand f x ...): #t if by-hand, called with the arguments, answers the gradients of f at them: one or
;;; a list of several, or a list of pairs such as (dL/dW . 0.5). Else an error that names the first number that differs.
;;; Source: schemenn's own
(define (compare-gradient by-hand f . arguments)
  (%check-differentiable 'compare-gradient by-hand)
  (%check-differentiable 'compare-gradient f)
  (let ((difference (%first-difference (%parameter-names f arguments)
                                       (apply by-hand arguments)
                                       (%gradients 'compare-gradient f arguments))))
    (if difference
        (error (string-append "compare-gradient: " difference)))
    #t))
