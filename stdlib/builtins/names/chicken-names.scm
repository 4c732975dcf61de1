;;; Names of Chicken.

;;; What display shows of an object.  Source: Chicken
(define (->string object)
  (if (string? object)
      object
      (call-with-output-string (lambda (port) (display object port)))))

;;; What display shows of the objects, one after another.  Source: Chicken
(define (conc . objects)
  (string-concatenate (map ->string objects)))

;;; A template filled with the operands.  Source: Chicken
(define (sprintf template . operands) (apply format #f template operands))

;;; Display the objects.  Source: Chicken
(define (print* . objects) (for-each display objects))

;;; The list in pieces of n elements.  Source: Chicken
(define (chop items n)
  (%check-count 'chop n)
  (%chop items (length items) n))

(define (%chop items length n)
  (cond
    ((null? items) '())
    ((<= length n) (list items))
    (else (cons (take items n) (%chop (drop items n) (- length n) n)))))

;;; The string in pieces of n characters.  Source: Chicken
(define (string-chop s n)
  (%check-count 'string-chop n)
  (let loop ((i 0))
    (let ((left (- (string-length s) i)))
      (cond
        ((= left 0) '())
        ((<= left n) (list (substring s i)))
        (else (cons (substring s i (+ i n)) (loop (+ i n))))))))

(define (%check-count name n)
  (if (not (and (exact-integer? n) (> n 0)))
      (error (string-append (symbol->string name) ": expected a number of at least 1, got") n)))

;;; The elements at whose place the list of booleans is true.  Source: Chicken
(define (compress choices items)
  (filter-map (lambda (choice item) (and choice item)) choices items))

;;; The list without its last element.  Source: Chicken
(define (butlast items) (drop-right items 1))

;;; The list with an object between its elements.  Source: Chicken
(define (intersperse items between)
  (if (or (null? items) (null? (cdr items)))
      items
      (cons (car items)
            (append-map (lambda (item) (list between item)) (cdr items)))))

;;; The strings with another between them.  Source: Chicken
(define (string-intersperse strings . between)
  (apply string-join strings between))

;;; What the association list holds under the key, by the test (eqv?), or the default (#f).  Source: Chicken
(define (alist-ref key alist . test+default)
  (let* ((same? (if (and (pair? test+default) (car test+default)) (car test+default) eqv?))
         (entry (find (lambda (entry) (same? key (car entry))) alist)))
    (cond
      (entry (cdr entry))
      ((and (pair? test+default) (pair? (cdr test+default))) (cadr test+default))
      (else #f))))

;;; The association list with the value under the key.  Source: Chicken
(define (alist-update key value alist . test)
  (let ((same? (if (pair? test) (car test) eqv?)))
    (let loop ((rest alist))
      (cond
        ((null? rest) (list (cons key value)))
        ((same? key (caar rest)) (cons (cons key value) (cdr rest)))
        (else (cons (car rest) (loop (cdr rest))))))))

;;; As alist-update; a pair that is there is changed.  Source: Chicken
(define (alist-update! key value alist . test)
  (let* ((same? (if (pair? test) (car test) eqv?))
         (entry (find (lambda (entry) (same? key (car entry))) alist)))
    (if entry
        (begin (set-cdr! entry value) alist)
        (cons (cons key value) alist))))

;;; The first pair whose cdr is the value, by the test (eqv?), or #f.  Source: Chicken
(define (rassoc value alist . test)
  (let ((same? (if (pair? test) (car test) eqv?)))
    (find (lambda (entry) (same? value (cdr entry))) alist)))

;;; Where the part stands in the string, from a start on, or #f.  Source: Chicken
(define (substring-index part s . start) (apply string-contains s part start))

;;; Whether the strings are equal from two starts on, for a length.  Source: Chicken
(define (substring=? a b . starts+length)
  (let* ((i (if (pair? starts+length) (car starts+length) 0))
         (rest (if (pair? starts+length) (cdr starts+length) '()))
         (j (if (pair? rest) (car rest) 0))
         (most (min (- (string-length a) i) (- (string-length b) j)))
         (n (if (and (pair? rest) (pair? (cdr rest))) (cadr rest) most)))
    (and (<= n most)
         (string=? (substring a i (+ i n)) (substring b j (+ j n))))))

;;; The string with the characters of `from` replaced by those of `to` at the same place, by the character `to`, or
;;; taken out if there is no `to`.  Source: Chicken
(define (string-translate s from . to)
  (let ((from (->string from)) (to (if (pair? to) (car to) "")))
    (string-concatenate
     (map (lambda (char)
            (let ((place (string-index from char)))
              (cond
                ((not place) (string char))
                ((char? to) (string to))
                ((< place (string-length to)) (string (string-ref to place)))
                ((string-null? to) "")
                (else (error "string-translate: no character to replace" char)))))
          (string->list s)))))

;;; The string with parts replaced: the first pair of the list whose car begins at a place counts.  Source: Chicken
(define (string-translate* s replacements)
  (let loop ((i 0) (pieces '()))
    (if (>= i (string-length s))
        (string-concatenate (reverse pieces))
        (let ((entry (find (lambda (entry) (%stands-at? (car entry) s i)) replacements)))
          (if entry
              (loop (+ i (string-length (car entry))) (cons (cdr entry) pieces))
              (loop (+ i 1) (cons (string (string-ref s i)) pieces)))))))

;;; Whether the part, which is not empty, stands in the string at i.
(define (%stands-at? part s i)
  (let ((end (+ i (string-length part))))
    (and (> end i)
         (<= end (string-length s))
         (string=? part (substring s i end)))))

;;; A procedure that is true where f is false.  Source: Chicken
(define (complement f) (negate f))

;;; The composition of the procedures.  Source: Chicken
(define (o . procedures) (apply compose procedures))

;;; A procedure that calls all of the procedures with its operands and answers what the last one does.  Source: Chicken
(define (each . procedures)
  (lambda operands
    (let loop ((rest procedures))
      (cond
        ((null? rest) (if #f #f))
        ((null? (cdr rest)) (apply (car rest) operands))
        (else (apply (car rest) operands) (loop (cdr rest)))))))

;;; A predicate of lists whose elements all satisfy a predicate.  Source: Chicken
(define (list-of? satisfied?)
  (lambda (a) (and (list? a) (every satisfied? a))))

;;; True.  Source: Chicken
(define (any? a) #t)

;;; Whether a is a tail of the list.  Source: Chicken
(define (tail? a items)
  (let loop ((rest items))
    (or (eq? a rest) (and (pair? rest) (loop (cdr rest))))))

;;; A random integer below n.  Source: Chicken
(define (pseudo-random-integer n) (random n))

;;; A random number of [0, 1).  Source: Chicken
(define (pseudo-random-real) (random 1.0))

;;; Evaluate the body; where something is raised, leave it and evaluate the handler, with the variable standing for what
;;; was raised.  Source: Chicken, SRFI 12
(define-syntax handle-exceptions
  (syntax-rules ()
    ((_ variable handler body ...)
     (guard (variable (#t handler)) body ...))))

;;; A queue.  Source: Chicken
(define (make-queue) (make-q))

;;; Put an element at the end of the queue.  Source: Chicken
(define (queue-add! queue element) (enq! queue element))

;;; Take the first element out of the queue.  Source: Chicken
(define (queue-remove! queue) (deq! queue))

;;; Whether the queue has no elements.  Source: Chicken
(define (queue-empty? queue) (q-empty? queue))

;;; The list of the elements of the queue.  Source: Chicken
(define (queue->list queue) (list-copy (car queue)))

;;; A queue of the elements of a list.  Source: Chicken
(define (list->queue items)
  (let ((queue (make-queue)))
    (for-each (lambda (item) (enq! queue item)) items)
    queue))
