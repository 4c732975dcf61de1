;;; Strings: mapping, searching and folding with procedures.

;;; The string of f's values for the characters of one string, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (string-map f first . rest)
  (if (null? rest)
      (begin
        (%check-string 'string-map first)
        (let ((length (string-length first)))
          (let loop ((i 0) (results '()))
            (if (< i length)
                (loop (+ i 1) (cons (f (string-ref first i)) results))
                (%results->string 'string-map results)))))
      (let loop ((rows (%rows 'string-map (%strings->lists 'string-map (cons first rest)))) (results '()))
        (if (pair? rows)
            (loop (cdr rows) (cons (apply f (car rows)) results))
            (%results->string 'string-map results)))))

;;; Call f for its effect with the characters of one string, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (string-for-each f first . rest)
  (if (null? rest)
      (begin
        (%check-string 'string-for-each first)
        (let ((length (string-length first)))
          (let loop ((i 0))
            (if (< i length)
                (begin (f (string-ref first i)) (loop (+ i 1)))))))
      (apply for-each f (%strings->lists 'string-for-each (cons first rest)))))

;;; The number of the characters that are the character, or for which the predicate is true.  Source: SRFI 130
(define (string-count s what . range)
  (let* ((bounds (%string-range 'string-count s range)) (end (cdr bounds)) (found? (%char-test 'string-count what)))
    (let loop ((i (car bounds)) (n 0))
      (if (< i end)
          (loop (+ i 1) (if (found? (string-ref s i)) (+ n 1) n))
          n))))

;;; The index of the first such character between start and end, or #f.  Source: SRFI 13, MIT Scheme
(define (string-index s what . range)
  (%string-index-of 'string-index s what range))

;;; The index of the last such character between start and end, or #f.  Source: SRFI 13, MIT Scheme
(define (string-rindex s what . range)
  (%string-rindex-of 'string-rindex s what range))

;;; As string-rindex.  Source: SRFI 13
(define (string-index-right s what . range)
  (%string-rindex-of 'string-index-right s what range))

;;; The index of the first other character between start and end, or #f.  Source: SRFI 13
(define (string-skip s what . range)
  (let ((test (%char-test 'string-skip what)))
    (%string-index-of 'string-skip s (lambda (c) (not (test c))) range)))

;;; The index of the last other character between start and end, or #f.  Source: SRFI 13
(define (string-skip-right s what . range)
  (let ((test (%char-test 'string-skip-right what)))
    (%string-rindex-of 'string-skip-right s (lambda (c) (not (test c))) range)))

;;; The index of the first character that is meant.
(define (%string-index-of name s what range)
  (let* ((bounds (%string-range name s range)) (end (cdr bounds)))
    (if (char? what)
        (%string-index s what (car bounds) end)
        (let ((found? (%char-test name what)))
          (let loop ((i (car bounds)))
            (and (< i end)
                 (if (found? (string-ref s i)) i (loop (+ i 1)))))))))

;;; The index of the last character that is meant.
(define (%string-rindex-of name s what range)
  (let* ((bounds (%string-range name s range)) (start (car bounds)))
    (if (char? what)
        (%string-rindex s what start (cdr bounds))
        (let ((found? (%char-test name what)))
          (let loop ((i (- (cdr bounds) 1)))
            (and (>= i start)
                 (if (found? (string-ref s i)) i (loop (- i 1)))))))))

;;; As string-index, the predicate first.  Source: MIT Scheme
(define (string-find-first-index found? s)
  (%string-index-of 'string-find-first-index s found? '()))

;;; As string-rindex, the predicate first.  Source: MIT Scheme
(define (string-find-last-index found? s)
  (%string-rindex-of 'string-find-last-index s found? '()))

;;; As string-index with a character.  Source: MIT Scheme
(define (string-find-next-char s c)
  (%string-index-of 'string-find-next-char s c '()))

;;; As string-rindex with a character.  Source: MIT Scheme
(define (string-find-previous-char s c)
  (%string-rindex-of 'string-find-previous-char s c '()))

;;; The first true value of the predicate, or #f; for a character, whether it occurs.  Source: SRFI 13
(define (string-any what s . range)
  (let* ((bounds (%string-range 'string-any s range)) (end (cdr bounds)) (test (%char-test 'string-any what)))
    (let loop ((i (car bounds)))
      (and (< i end)
           (if (= (+ i 1) end)
               (test (string-ref s i))
               (or (test (string-ref s i)) (loop (+ i 1))))))))

;;; #f if the predicate is once, else its last value, or #t.  Source: SRFI 13
(define (string-every what s . range)
  (let* ((bounds (%string-range 'string-every s range)) (end (cdr bounds)) (test (%char-test 'string-every what)))
    (let loop ((i (car bounds)))
      (or (>= i end)
          (if (= (+ i 1) end)
              (test (string-ref s i))
              (and (test (string-ref s i)) (loop (+ i 1))))))))

;;; The string of the characters for which the predicate is true.  Source: SRFI 13
(define (string-filter what s . range)
  (%string-filter 'string-filter (%char-test 'string-filter what) s range))

;;; The string of the characters for which the predicate is false.  Source: SRFI 13
(define (string-delete what s . range)
  (let ((test (%char-test 'string-delete what)))
    (%string-filter 'string-delete (lambda (c) (not (test c))) s range)))

;;; As string-delete.  Source: SRFI 130
(define (string-remove what s . range)
  (let ((test (%char-test 'string-remove what)))
    (%string-filter 'string-remove (lambda (c) (not (test c))) s range)))

;;; The string of the characters that are kept.
(define (%string-filter name keep? s range)
  (let* ((bounds (%string-range name s range)) (end (cdr bounds)))
    (let loop ((i (car bounds)) (kept '()))
      (if (< i end)
          (loop (+ i 1) (if (keep? (string-ref s i)) (cons (string-ref s i) kept) kept))
          (%results->string name kept)))))

;;; Combine the characters from the left; f takes the character first.  Source: SRFI 13
(define (string-fold f initial s . range)
  (let* ((bounds (%string-range 'string-fold s range)) (end (cdr bounds)))
    (let loop ((i (car bounds)) (result initial))
      (if (< i end)
          (loop (+ i 1) (f (string-ref s i) result))
          result))))

;;; Combine the characters from the right; f takes the character first.  Source: SRFI 13
(define (string-fold-right f initial s . range)
  (let* ((bounds (%string-range 'string-fold-right s range)) (start (car bounds)))
    (let loop ((i (- (cdr bounds) 1)) (result initial))
      (if (>= i start)
          (loop (- i 1) (f (string-ref s i) result))
          result))))

;;; The string of (f i) for the i below k.  Source: SRFI 13
(define (string-tabulate f k)
  (%string-tabulate 'string-tabulate f k))

;;; As string-tabulate.  Source: Racket
(define (build-string k f)
  (%string-tabulate 'build-string f k))

;;; The string of (f i) for the i below k.
(define (%string-tabulate name f k)
  (%check-size name k)
  (let loop ((i 0) (results '()))
    (if (< i k)
        (loop (+ i 1) (cons (f i) results))
        (%results->string name results))))

;;; The string of (char seed) for each seed until stop? holds, after base and before the string (final seed).
;;; Source: SRFI 13
(define (string-unfold stop? char successor seed . base+final)
  (let loop ((seed seed) (results '()))
    (if (stop? seed)
        (string-append (%optional base+final "")
                       (%results->string 'string-unfold results)
                       (if (and (pair? base+final) (pair? (cdr base+final))) ((cadr base+final) seed) ""))
        (loop (successor seed) (cons (char seed) results)))))

;;; As string-unfold, the first character last, before base and after the string (final seed).  Source: SRFI 13
(define (string-unfold-right stop? char successor seed . base+final)
  (let loop ((seed seed) (results '()))
    (if (stop? seed)
        (string-append (if (and (pair? base+final) (pair? (cdr base+final))) ((cadr base+final) seed) "")
                       (%results->string 'string-unfold-right (reverse results))
                       (%optional base+final ""))
        (loop (successor seed) (cons (char seed) results)))))

;;; The first of the optional operands, or the default.
(define (%optional operands default)
  (if (pair? operands) (car operands) default))

;;; Call f with each index of the string.  Source: SRFI 13
(define (string-for-each-index f s . range)
  (let* ((bounds (%string-range 'string-for-each-index s range)) (end (cdr bounds)))
    (let loop ((i (car bounds)))
      (if (< i end)
          (begin (f i) (loop (+ i 1)))))))

;;; The string without white space at both ends, or without the characters that are meant.  Source: MIT Scheme, Racket
(define (string-trim s . what)
  (if (%is-test? what)
      (string-trim-left (string-trim-right s (car what)) (car what))
      (apply %string-trim s what)))

;;; As string-trim.  Source: SRFI 13
(define (string-trim-both s . what)
  (apply string-trim s what))

;;; The string without white space at the beginning, or without the characters that are meant.  Source: MIT Scheme
(define (string-trim-left s . what)
  (if (%is-test? what)
      (string-tail s (or (string-skip s (car what)) (string-length s)))
      (apply %string-trim-left s what)))

;;; The string without white space at the end, or without the characters that are meant.  Source: MIT Scheme, SRFI 13
(define (string-trim-right s . what)
  (if (%is-test? what)
      (let ((last (string-skip-right s (car what))))
        (string-head s (if last (+ last 1) 0)))
      (apply %string-trim-right s what)))

;;; Whether the optional operand is a predicate or a set of characters.
(define (%is-test? what)
  (and (pair? what)
       (or (procedure? (car what)) (char-set? (car what)))))

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

;;; The predicate of the characters that are meant by a character, a set or a string of them, or a predicate.
(define (%char-test name what)
  (cond
    ((procedure? what) what)
    ((char? what) (lambda (c) (char=? c what)))
    ((char-set? what) (lambda (c) (char-set-contains? what c)))
    ((string? what) (lambda (c) (%string-index what c 0 (string-length what))))
    (else (error (string-append (symbol->string name) ": expected a character or a predicate, got") what))))
