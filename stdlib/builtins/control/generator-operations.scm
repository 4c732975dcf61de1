;;; Generators made of generators.

;;; A generator of the items, then of what the generator, the last operand, generates.  Source: SRFI 158
(define (gcons* first . rest)
  (let ((items (cons first rest)))
    (lambda ()
      (if (null? (cdr items))
          ((car items))
          (let ((item (car items)))
            (set! items (cdr items))
            item)))))

;;; A generator of what the generators generate, one after another.  Source: SRFI 158
(define (gappend . generators)
  (gflatten (list->generator generators)))

;;; A generator of what the generators that the generator generates generate.  Source: SRFI 158
(define (gflatten generators)
  (let ((current (lambda () (eof-object))))
    (lambda ()
      (let loop ((value (current)))
        (if (not (eof-object? value))
            value
            (let ((next (generators)))
              (if (eof-object? next)
                  next
                  (begin
                    (set! current next)
                    (loop (next))))))))))

;;; A generator of lists of k values; the last may be shorter, unless padding is given.  Source: SRFI 158
(define (ggroup generator k . padding)
  (lambda ()
    (let loop ((i 0) (items '()))
      (if (= i k)
          (reverse items)
          (let ((item (generator)))
            (cond ((not (eof-object? item)) (loop (+ i 1) (cons item items)))
                  ((= i 0) item)
                  ((null? padding) (reverse items))
                  (else (append (reverse items) (make-list (- k i) (car padding))))))))))

;;; A generator of what the generators, each in order by less?, generate, in order.  Source: SRFI 158
(define (gmerge less? first . rest)
  (let ((heads #f))
    (lambda ()
      (if (not heads)
          (set! heads (%generator-heads (cons first rest))))
      (if (null? heads)
          (eof-object)
          (let* ((least (%least-head less? heads))
                 (value (car least))
                 (next ((cdr least))))
            (if (eof-object? next)
                (set! heads (remove (lambda (head) (eq? head least)) heads))
                (set-car! least next))
            value)))))

;;; Pairs of the next value and the generator it is from, of the generators that have one.
(define (%generator-heads generators)
  (let loop ((generators generators) (heads '()))
    (if (null? generators)
        (reverse heads)
        (let ((value ((car generators))))
          (loop (cdr generators)
                (if (eof-object? value) heads (cons (cons value (car generators)) heads)))))))

;;; The first of the heads that no other is less than.
(define (%least-head less? heads)
  (let loop ((least (car heads)) (heads (cdr heads)))
    (cond ((null? heads) least)
          ((less? (caar heads) (car least)) (loop (car heads) (cdr heads)))
          (else (loop least (cdr heads))))))

;;; The next values of all the generators, or #f if one of them has ended.
(define (%generate-all generators)
  (let loop ((generators generators) (values '()))
    (if (null? generators)
        (reverse values)
        (let ((value ((car generators))))
          (and (not (eof-object? value))
               (loop (cdr generators) (cons value values)))))))

;;; A generator of f's values for what the generators generate, until one ends.  Source: SRFI 158
(define (gmap f first . rest)
  (if (null? rest)
      (lambda ()
        (let ((value (first)))
          (if (eof-object? value) value (f value))))
      (let ((generators (cons first rest)))
        (lambda ()
          (let ((values (%generate-all generators)))
            (if values (apply f values) (eof-object)))))))

;;; A generator of the first value of f, which takes what the generators generate and the state, seed at first, and
;;; answers a second value, the next state.  Source: SRFI 158
(define (gcombine f seed first . rest)
  (let ((generators (cons first rest)))
    (lambda ()
      (let ((items (%generate-all generators)))
        (if items
            (call-with-values
              (lambda () (apply f (append items (list seed))))
              (lambda (value next)
                (set! seed next)
                value))
            (eof-object))))))

;;; A generator of the values for which keep? is true.  Source: SRFI 158
(define (gfilter keep? generator)
  (lambda ()
    (let loop ((value (generator)))
      (if (or (eof-object? value) (keep? value))
          value
          (loop (generator))))))

;;; A generator of the values for which drop? is false.  Source: SRFI 158
(define (gremove drop? generator)
  (gfilter (lambda (value) (not (drop? value))) generator))

;;; A generator of the values for which f's first value is true; f takes the value and the state, seed at first, and
;;; its second value is the next state.  Source: SRFI 158
(define (gstate-filter f seed generator)
  (gfilter
    (lambda (value)
      (call-with-values
        (lambda () (f value seed))
        (lambda (keep? next)
          (set! seed next)
          keep?)))
    generator))

;;; A generator of the first k values; padding, if given, stands for those that are missing.  Source: SRFI 158
(define (gtake generator k . padding)
  (lambda ()
    (if (> k 0)
        (let ((value (generator)))
          (set! k (- k 1))
          (if (and (eof-object? value) (pair? padding))
              (car padding)
              value))
        (eof-object))))

;;; A generator of the values after the first k.  Source: SRFI 158
(define (gdrop generator k)
  (lambda ()
    (let loop ()
      (if (> k 0)
          (begin
            (set! k (- k 1))
            (let ((value (generator)))
              (if (eof-object? value) value (loop))))
          (generator)))))

;;; A generator of the values before the first for which f is false.  Source: SRFI 158
(define (gtake-while f generator)
  (let ((ended? #f))
    (lambda ()
      (let ((value (if ended? (eof-object) (generator))))
        (if (or (eof-object? value) (f value))
            value
            (begin
              (set! ended? #t)
              (eof-object)))))))

;;; A generator of the values from the first on for which f is false.  Source: SRFI 158
(define (gdrop-while f generator)
  (let ((dropping? #t))
    (lambda ()
      (let loop ((value (generator)))
        (if (and dropping? (not (eof-object? value)) (f value))
            (loop (generator))
            (begin
              (set! dropping? #f)
              value))))))

;;; A generator of the values that are not the same as item, by equal? or same?.  Source: SRFI 158
(define (gdelete item generator . same?)
  (let ((same? (if (pair? same?) (car same?) equal?)))
    (gremove (lambda (value) (same? item value)) generator)))

;;; A generator of the values that are not the same as the one before, by equal? or same?.  Source: SRFI 158
(define (gdelete-neighbor-dups generator . same?)
  (let ((same? (if (pair? same?) (car same?) equal?))
        (first? #t)
        (last #f))
    (gfilter
      (lambda (value)
        (let ((keep? (or first? (not (same? last value)))))
          (set! first? #f)
          (set! last value)
          keep?))
      generator)))

;;; A generator of the values at the indices, exact and increasing, that the other generator generates.
;;; Source: SRFI 158
(define (gindex values indices)
  (let ((next 0))
    (lambda ()
      (let ((index (indices)))
        (if (eof-object? index)
            index
            (begin
              (if (< index next)
                  (error "gindex: expected increasing indices, got" index))
              (let loop ((value (values)))
                (let ((at next))
                  (set! next (+ next 1))
                  (if (or (eof-object? value) (= at index))
                      value
                      (loop (values)))))))))))

;;; A generator of the values for which the other generator generates a true one.  Source: SRFI 158
(define (gselect values truths)
  (lambda ()
    (let loop ()
      (let ((value (values)) (true? (truths)))
        (cond ((or (eof-object? value) (eof-object? true?)) (eof-object))
              (true? value)
              (else (loop)))))))
