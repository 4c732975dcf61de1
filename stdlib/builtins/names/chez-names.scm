;;; Names of Chez Scheme.

;;; Call the receiver with a continuation that is called at most once.  Source: Chez Scheme
(define (call/1cc receiver) (call/cc receiver))

;;; The bits of n, k places further down.  Source: Chez Scheme
(define (fxsrl n k) (arithmetic-shift n (- k)))

;;; How many bits of n are 1.  Source: Chez Scheme
(define (fxpopcount n) (bit-count n))

;;; n to the power k, modulo m.  Source: Chez Scheme
(define (expt-mod n k m) (%power-modulo 'expt-mod n k m))

;;; The numbers of the elements of a list: 0, 1 and so on.  Source: Chez Scheme
(define (enumerate items) (iota (length items)))

;;; How far apart two characters are.  Source: Chez Scheme
(define (char- a b) (- (char->integer a) (char->integer b)))

;;; As remq; the list may be changed.  Source: Chez Scheme
(define (remq! a items) (remq a items))

;;; As remv; the list may be changed.  Source: Chez Scheme
(define (remv! a items) (remv a items))

;;; As subst; the tree may be changed.  Source: Chez Scheme
(define (subst! new old tree) (subst new old tree))

;;; The value of a global variable.  Source: Chez Scheme
(define (top-level-value name . environment)
  (eval name (%environment-or-own environment)))

;;; Whether there is a global variable of that name.  Source: Chez Scheme
(define (top-level-bound? name . environment)
  (%bound? name (%environment-or-own environment)))

;;; Define a global variable.  Source: Chez Scheme
(define (define-top-level-value name value . environment)
  (eval (list 'define name (list 'quote value)) (%environment-or-own environment)))

;;; Assign a global variable, or define it.  Source: Chez Scheme
(define (set-top-level-value! name value . environment)
  (apply define-top-level-value name value environment))

(define (%environment-or-own rest)
  (if (pair? rest) (car rest) (interaction-environment)))

;;; Whether a variable of that name has a value.
(define (%bound? name environment)
  (if (not (symbol? name)) (error "expected a symbol, got" name))
  (guard (e (#t #f))
    (eval name environment)
    #t))

;;; The value of an expression.  Source: Chez Scheme
(define (interpret expression . environment)
  (eval expression (%environment-or-own environment)))

;;; A parameter.  Source: Chez Scheme
(define (make-thread-parameter value . converter)
  (apply make-parameter value converter))

;;; The properties of symbols: a table of association lists.
(define %properties (make-strong-eqv-hash-table))

;;; Give a symbol a property.  Source: Chez Scheme
(define (putprop symbol key value)
  (hash-table-set!
   %properties
   symbol
   (cons (cons key value) (del-assq key (hash-table-ref/default %properties symbol '())))))

;;; A property of a symbol, or the default, or #f.  Source: Chez Scheme
(define (getprop symbol key . default)
  (let ((entry (assq key (hash-table-ref/default %properties symbol '()))))
    (cond
      (entry (cdr entry))
      ((pair? default) (car default))
      (else #f))))

;;; Take a property from a symbol.  Source: Chez Scheme
(define (remprop symbol key)
  (hash-table-set! %properties symbol (del-assq key (hash-table-ref/default %properties symbol '()))))

;;; The properties of a symbol: keys and values in turn.  Source: Chez Scheme
(define (property-list symbol)
  (append-map (lambda (entry) (list (car entry) (cdr entry)))
              (hash-table-ref/default %properties symbol '())))

;;; As cond, where at most one test can be true.  Source: Chez Scheme
(define-syntax exclusive-cond
  (syntax-rules ()
    ((_ clause ...) (cond clause ...))))
