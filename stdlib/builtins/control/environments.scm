;;; Environments for eval that hold what a report names.

;;; An environment with all that R5RS defines, where version is 5; where it is 7, with the default environment.
;;; Definitions can be added to it, which R5RS leaves open.  Source: R7RS Appendix A, (scheme r5rs)
(define (scheme-report-environment version)
  (cond
    ((eqv? version 5) (%open-environment '(scheme r5rs)))
    ((eqv? version 7) (%open-environment '(schemenn)))
    (else (error "scheme-report-environment: expected the version 5 or 7, got" version))))

;;; An environment with the syntax of R5RS and no variables; version is 5.  Source: R7RS Appendix A, (scheme r5rs)
(define (null-environment version)
  (if (eqv? version 5)
      (%open-environment
       '(only (scheme r5rs)
              and begin case cond define define-syntax delay do else if lambda let let* let-syntax letrec
              letrec-syntax or quasiquote quote set! syntax-rules unquote unquote-splicing => ... _))
      (error "null-environment: expected the version 5, got" version)))
