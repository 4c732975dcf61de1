;;; Regular expressions: the procedures that take procedures.

;;; The compiled expression of the operands one after another, in which unquote may stand.  Source: SRFI 115
(define-syntax rx
  (syntax-rules ()
    ((_ sre ...)
     (regexp (quasiquote (: sre ...))))))

;;; Combine the matches from the left: f takes the end of the last match, the match, the string, and what has been
;;; combined; so does finish at the end, with #f for a match.  Source: SRFI 115
(define (regexp-fold re f initial s . options)
  (let ((finish (if (pair? options) (car options) (lambda (i match s result) result)))
        (subject (apply %regexp-subject re s (if (pair? options) (cdr options) '()))))
    (let loop ((i (%regexp-subject-start subject))
               (match (%regexp-next subject #f))
               (result initial))
      (if match
          (let ((result (f i match s result))
                (end (regexp-match-submatch-end match 0)))
            (loop end (%regexp-next subject end) result))
          (finish i #f s result)))))

;;; The string, or the part of it, with the substitution in place of one match; the optional count tells how many
;;; matches come before that one.  Source: SRFI 115
(define (regexp-replace re s substitution . options)
  (let* ((range (if (and (pair? options) (pair? (cdr options)) (pair? (cddr options)))
                    (list (car options) (cadr options))
                    options))
         (subject (apply %regexp-subject re s range)))
    (let loop ((match (%regexp-next subject #f))
               (left (if (eq? range options) 0 (caddr options))))
      (cond
        ((not match) (%regexp-rest s range (%regexp-subject-start subject)))
        ((> left 0)
         (loop (%regexp-next subject (regexp-match-submatch-end match 0)) (- left 1)))
        (else
         (string-append
          (substring s (%regexp-subject-start subject) (regexp-match-submatch-start match 0))
          (%regexp-substitution match substitution)
          (%regexp-rest s range (regexp-match-submatch-end match 0))))))))

;;; The string, or the part of it, with the substitution in place of every match.  Source: SRFI 115
(define (regexp-replace-all re s substitution . range)
  (string-concatenate
   (reverse
    (apply regexp-fold
           re
           (lambda (i match s pieces)
             (cons (%regexp-substitution match substitution)
                   (cons (substring s i (regexp-match-submatch-start match 0)) pieces)))
           '()
           s
           (lambda (i match s pieces)
             (cons (%regexp-rest s range i) pieces))
           range))))

;;; The string from i to the end of an optional range.
(define (%regexp-rest s range i)
  (substring s i (or (and (pair? range) (pair? (cdr range)) (cadr range)) (string-length s))))

;;; The text of a substitution: a string, a submatch, a procedure of the match, or a list of them.
(define (%regexp-substitution match substitution)
  (cond
    ((procedure? substitution)
     (%regexp-substitution match (substitution match)))
    ((or (null? substitution) (pair? substitution))
     (string-concatenate
      (map (lambda (part) (%regexp-substitution match part)) substitution)))
    (else (%regexp-substitute match substitution))))
