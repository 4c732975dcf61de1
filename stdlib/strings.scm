;;; Strings: the procedures that take procedures.

;;; The string of f's values for the characters of one string, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (string-map f first . rest)
  (if (null? rest)
      (let ((length (string-length first)))
        (let loop ((i 0) (results '()))
          (if (< i length)
              (loop (+ i 1) (cons (f (string-ref first i)) results))
              (reverse-list->string results))))
      (list->string (apply map f (string->list first) (map string->list rest)))))

;;; Call f for its effect with the characters of one string, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (string-for-each f first . rest)
  (if (null? rest)
      (let ((length (string-length first)))
        (let loop ((i 0))
          (if (< i length)
              (begin (f (string-ref first i)) (loop (+ i 1))))))
      (apply for-each f (string->list first) (map string->list rest))))

;;; The number of the characters that are the character, or for which the predicate is true.  Source: SRFI 130
(define (string-count s what . range)
  (let ((end (%range-end s range)) (found? (%char-test what)))
    (let loop ((i (%range-start range)) (n 0))
      (if (< i end)
          (loop (+ i 1) (if (found? (string-ref s i)) (+ n 1) n))
          n))))

;;; The index of the first such character between start and end, or #f.  Source: SRFI 13, MIT Scheme
(define (string-index s what . range)
  (let ((end (%range-end s range)))
    (if (char? what)
        (%string-index s what (%range-start range) end)
        (let loop ((i (%range-start range)))
          (and (< i end)
               (if (what (string-ref s i)) i (loop (+ i 1))))))))

;;; The index of the last such character between start and end, or #f.  Source: SRFI 13, MIT Scheme
(define (string-rindex s what . range)
  (let ((start (%range-start range)))
    (if (char? what)
        (%string-rindex s what start (%range-end s range))
        (let loop ((i (- (%range-end s range) 1)))
          (and (>= i start)
               (if (what (string-ref s i)) i (loop (- i 1))))))))

;;; As string-rindex.  Source: SRFI 13
(define (string-index-right s what . range)
  (apply string-rindex s what range))

;;; The index of the first other character between start and end, or #f.  Source: SRFI 13
(define (string-skip s what . range)
  (let ((test (%char-test what)))
    (apply string-index s (lambda (c) (not (test c))) range)))

;;; The index of the last other character between start and end, or #f.  Source: SRFI 13
(define (string-skip-right s what . range)
  (let ((test (%char-test what)))
    (apply string-rindex s (lambda (c) (not (test c))) range)))

;;; As string-index, the predicate first.  Source: MIT Scheme
(define (string-find-first-index found? s)
  (string-index s found?))

;;; As string-index with a character.  Source: MIT Scheme
(define (string-find-next-char s c)
  (string-index s c))

;;; The first true value of the predicate, or #f; for a character, whether it occurs.  Source: SRFI 13
(define (string-any what s . range)
  (let ((end (%range-end s range)) (test (%char-test what)))
    (let loop ((i (%range-start range)))
      (and (< i end)
           (or (test (string-ref s i)) (loop (+ i 1)))))))

;;; #f if the predicate is once, else its last value, or #t.  Source: SRFI 13
(define (string-every what s . range)
  (let ((end (%range-end s range)) (test (%char-test what)))
    (let loop ((i (%range-start range)) (last #t))
      (if (< i end)
          (let ((value (test (string-ref s i))))
            (and value (loop (+ i 1) value)))
          last))))

;;; The string of the characters for which the predicate is true.  Source: SRFI 13
(define (string-filter what s . range)
  (list->string (filter (%char-test what) (apply string->list s range))))

;;; The string of the characters for which the predicate is false.  Source: SRFI 13
(define (string-delete what s . range)
  (list->string (remove (%char-test what) (apply string->list s range))))

;;; As string-delete.  Source: SRFI 130
(define (string-remove what s . range)
  (apply string-delete what s range))

;;; Combine the characters from the left; f takes the character first.  Source: SRFI 13
(define (string-fold f initial s . range)
  (fold f initial (apply string->list s range)))

;;; Combine the characters from the right; f takes the character first.  Source: SRFI 13
(define (string-fold-right f initial s . range)
  (fold-right f initial (apply string->list s range)))

;;; The string of (f i) for the i below k.  Source: SRFI 13
(define (string-tabulate f k)
  (list->string (list-tabulate k f)))

;;; As string-tabulate.  Source: Racket
(define (build-string k f)
  (list->string (list-tabulate k f)))

;;; The string without white space at both ends, or without the characters that are meant.  Source: MIT Scheme, Racket
(define (string-trim s . what)
  (if (and (pair? what) (procedure? (car what)))
      (string-trim-left (string-trim-right s (car what)) (car what))
      (apply %string-trim s what)))

;;; As string-trim.  Source: SRFI 13
(define (string-trim-both s . what)
  (apply string-trim s what))

;;; The string without white space at the beginning, or without the characters that are meant.  Source: MIT Scheme
(define (string-trim-left s . what)
  (if (and (pair? what) (procedure? (car what)))
      (string-tail s (or (string-skip s (car what)) (string-length s)))
      (apply %string-trim-left s what)))

;;; The string without white space at the end, or without the characters that are meant.  Source: MIT Scheme, SRFI 13
(define (string-trim-right s . what)
  (if (and (pair? what) (procedure? (car what)))
      (let ((last (string-skip-right s (car what))))
        (string-head s (if last (+ last 1) 0)))
      (apply %string-trim-right s what)))

;;; A procedure that collects characters and strings, and without operand answers them as a string.  Source: MIT Scheme
(define (string-builder . options)
  (let ((pieces '()))
    (lambda operands
      (cond
        ((or (null? operands) (eq? (car operands) 'result))
         (let ((all (apply string-append (reverse pieces))))
           (set! pieces (list all))
           (string-copy all)))
        ((char? (car operands)) (set! pieces (cons (string (car operands)) pieces)))
        (else (set! pieces (cons (string-copy (car operands)) pieces)))))))

;;; The predicate of the characters that are meant by a character or a predicate.
(define (%char-test what)
  (if (char? what)
      (lambda (c) (char=? c what))
      what))

;;; The start of an optional range.
(define (%range-start range)
  (if (null? range) 0 (car range)))

;;; The end of an optional range of the string, checked together with its start.
(define (%range-end s range)
  (if (null? range)
      (string-length s)
      (+ (car range) (string-length (apply substring s range)))))
