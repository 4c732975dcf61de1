;;; Places that set! can change: (set! (car p) v) calls (setter car) with p and v.

;;; The procedure that stores where the procedure reads.  Source: SRFI 17
(define (setter procedure)
  (or (%own-setter procedure)
      (%standard-setter procedure)
      (error "setter: the procedure has none" procedure)))

(define (%standard-setter procedure)
  (let ((found (assq procedure (%standard-setters))))
    (and found (cdr found))))

(define (%standard-setters)
  (list (cons car set-car!)
        (cons cdr set-cdr!)
        (cons caar (lambda (p v) (set-car! (car p) v)))
        (cons cadr (lambda (p v) (set-car! (cdr p) v)))
        (cons cdar (lambda (p v) (set-cdr! (car p) v)))
        (cons cddr (lambda (p v) (set-cdr! (cdr p) v)))
        (cons caddr (lambda (p v) (set-car! (cddr p) v)))
        (cons cdddr (lambda (p v) (set-cdr! (cddr p) v)))
        (cons cadddr (lambda (p v) (set-car! (cdddr p) v)))
        (cons cddddr (lambda (p v) (set-cdr! (cdddr p) v)))
        (cons list-ref (lambda (l k v) (set-car! (list-tail l k) v)))
        (cons vector-ref vector-set!)
        (cons string-ref string-set!)
        (cons bytevector-u8-ref bytevector-u8-set!)
        (cons unbox set-box!)
        (cons hash-table-ref hash-table-set!)
        (cons hash-table-ref/default (lambda (t k . more) (hash-table-set! t k (car (reverse more)))))
        (cons setter %set-own-setter!)))

;;; A procedure that does what getter does and has the setter.  Source: SRFI 17
(define (getter-with-setter getter own)
  (let ((procedure (lambda arguments (apply getter arguments))))
    (%set-own-setter! procedure own)
    procedure))
