(define-record-type point (make-point x) point? (x point-x))
(define p (make-point 1))
(map (lambda (is?) (is? p))
     (list pair? vector? procedure? symbol? string? number? boolean? null?))  ; => (#f #f #f #f #f #f #f #f)
