;;; Names of Guile.

;;; A copy in which each word begins with a capital.  Source: Guile
(define (string-capitalize s) (string-titlecase s))

;;; The string with another in place of every occurrence of a part.  Source: Guile, (ice-9 string-fun)
(define (string-replace-substring s from to) (string-replace s from to))

;;; A part of the string.  Source: Guile
(define (substring/copy s . range) (apply substring s range))

;;; A part of the string.  Source: Guile
(define (substring/read-only s . range) (apply substring s range))

;;; As format, for the directives ~A, ~S and ~%.  Source: Guile
(define (simple-format destination template . operands)
  (apply format destination template operands))

;;; Whether a is the empty list or #f, the false values of other Lisps.  Source: Guile
(define (nil? a) (or (null? a) (not a)))

;;; What expressions answer that have no value of interest.  Source: Guile
(define *unspecified* (if #f #f))

;;; Whether a is that value.  Source: Guile
(define (unspecified? a) (eq? a *unspecified*))

;;; Whether f is a procedure that can be called without operands.  Source: Guile
(define (thunk? f) (and (procedure? f) (%takes? f 0 #f)))

;;; Whether z has an infinite part.  Source: Guile
(define (inf? z) (infinite? z))

;;; n to the power k, modulo m.  Source: Guile
(define (modulo-expt n k m) (%power-modulo 'modulo-expt n k m))

;;; n to the power k modulo m, by squaring.
(define (%power-modulo name n k m)
  (if (not (and (exact-integer? n) (exact-integer? k) (exact-integer? m) (>= k 0)))
      (error (string-append (symbol->string name) ": expected exact integers and a power of at least 0, got") n k m))
  (let loop ((base (modulo n m)) (k k) (result (modulo 1 m)))
    (if (= k 0)
        result
        (loop (modulo (* base base) m)
              (quotient k 2)
              (if (odd? k) (modulo (* result base) m) result)))))

;;; A sorted copy of the list.  Source: Guile
(define (sort-list items less?) (sort items less?))

;;; Copy a part of one vector into another, which may be the same.  Source: Guile
(define (vector-move-left! from start end to at) (vector-copy! to at from start end))

;;; Copy a part of one vector into another, which may be the same.  Source: Guile
(define (vector-move-right! from start end to at) (vector-copy! to at from start end))

;;; Make tail the list behind the first k pairs.  Source: Guile
(define (list-cdr-set! items k tail)
  (set-cdr! (list-tail items k) tail)
  tail)

;;; The value of an expression in the environment of the program.  Source: Guile
(define (primitive-eval expression) (eval expression (interaction-environment)))

;;; Leave the program.  Source: Guile
(define (primitive-exit . status) (apply exit status))

;;; Run the forms of a file.  Source: Guile
(define (primitive-load filename) (load filename))

;;; The clock in units of 1 / internal-time-units-per-second.  Source: Guile
(define (get-internal-real-time) (current-jiffy))

;;; The time the program has run, in the same units.  Source: Guile
(define (get-internal-run-time) (exact (round (* (runtime) internal-time-units-per-second))))

;;; What the clock counts in a second.  Source: Guile
(define internal-time-units-per-second (jiffies-per-second))

;;; A number of the uniform distribution over [0, 1).  Source: Guile
(define (random:uniform . state) (apply random 1.0 state))

;;; Write the objects to the error port and answer the last one.  Source: Guile
(define (pk . objects)
  (let ((port (current-error-port)))
    (newline port)
    (display ";;; " port)
    (write objects port)
    (newline port)
    (if (null? objects) *unspecified* (last objects))))

;;; As pk.  Source: Guile
(define (peek . objects) (apply pk objects))

;;; The value of the expression, or #f if it is an error.  Source: Guile
(define-syntax false-if-exception
  (syntax-rules ()
    ((_ expression)
     (guard (e (#t #f)) expression))))

;;; A fluid: a parameter that is read and assigned by procedures.  Source: Guile
(define (make-fluid . default)
  (make-settable-parameter (if (pair? default) (car default) #f)))

;;; The value of a fluid.  Source: Guile
(define (fluid-ref fluid) (fluid))

;;; Give a fluid another value.  Source: Guile
(define (fluid-set! fluid value) (fluid value))

;;; Evaluate the body with other values of the fluids.  Source: Guile
(define-syntax with-fluids
  (syntax-rules ()
    ((_ ((fluid value) ...) body ...)
     (parameterize ((fluid value) ...) body ...))))

;;; A queue: its list, and the last pair of it.  Source: Guile, (ice-9 q)
(define (make-q) (list '()))

;;; Whether the queue has no elements.  Source: Guile, (ice-9 q)
(define (q-empty? q) (null? (car q)))

;;; How many elements the queue has.  Source: Guile, (ice-9 q)
(define (q-length q) (length (car q)))

;;; Put an element at the end of the queue.  Source: Guile, (ice-9 q)
(define (enq! q element)
  (let ((pair (list element)))
    (if (q-empty? q)
        (set-car! q pair)
        (set-cdr! (cdr q) pair))
    (set-cdr! q pair)
    q))

;;; Put an element in front of the queue.  Source: Guile, (ice-9 q)
(define (q-push! q element)
  (let ((items (cons element (car q))))
    (if (q-empty? q) (set-cdr! q items))
    (set-car! q items)
    q))

;;; Take the first element out of the queue.  Source: Guile, (ice-9 q)
(define (deq! q)
  (let ((element (q-front q)))
    (set-car! q (cdar q))
    element))

;;; Take the first element out of the queue.  Source: Guile, (ice-9 q)
(define (q-pop! q) (deq! q))

;;; The first element of the queue.  Source: Guile, (ice-9 q)
(define (q-front q)
  (if (q-empty? q) (error "the queue is empty" q))
  (caar q))

;;; The last element of the queue.  Source: Guile, (ice-9 q)
(define (q-rear q)
  (if (q-empty? q) (error "the queue is empty" q))
  (cadr q))

;;; Close a port.  Source: Guile
(define (close port) (close-port port))
