; As R6RS reads them; what they mean belongs to syntax-case, which is not here.
'#'x ; => (syntax x)
'#`(a #,b #,@c) ; => (quasisyntax (a (unsyntax b) (unsyntax-splicing c)))
(read (open-input-string "#'(a #,b #,@c) d")) ; => (syntax (a (unsyntax b) (unsyntax-splicing c)))
(define-syntax swap! (lambda (x) (syntax-case x () ((_ a b) #'(list b a))))) ; error: syntax-rules
