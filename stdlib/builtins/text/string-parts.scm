;;; Strings cut up by a character, a set of characters or a predicate.

;;; The characters before the first that is not meant.  Source: SRFI 130, SRFI 152
(define (string-take-while s what . range)
  (%string-part 'string-take-while s what range #f (lambda (start here end) (substring s start here))))

;;; The characters from the first that is not meant.  Source: SRFI 130, SRFI 152
(define (string-drop-while s what . range)
  (%string-part 'string-drop-while s what range #f (lambda (start here end) (substring s here end))))

;;; Two values: the characters before the first that is not meant, and the others.  Source: SRFI 130, SRFI 152
(define (string-span s what . range)
  (%string-part 'string-span s what range #f
                (lambda (start here end) (values (substring s start here) (substring s here end)))))

;;; Two values: the characters before the first that is meant, and the others.  Source: SRFI 130, SRFI 152
(define (string-break s what . range)
  (%string-part 'string-break s what range #t
                (lambda (start here end) (values (substring s start here) (substring s here end)))))

;;; The characters after the last that is not meant.  Source: SRFI 130, SRFI 152
(define (string-take-while-right s what . range)
  (%string-end 'string-take-while-right s what range (lambda (start here end) (substring s here end))))

;;; The characters up to the last that is not meant.  Source: SRFI 130, SRFI 152
(define (string-drop-while-right s what . range)
  (%string-end 'string-drop-while-right s what range (lambda (start here end) (substring s start here))))

;;; What part answers for start, the first index where (meant? character) is stop?, and end.
(define (%string-part name s what range stop? part)
  (let* ((bounds (%string-range name s range)) (end (cdr bounds)) (test (%char-test name what)))
    (let loop ((i (car bounds)))
      (if (and (< i end) (eq? stop? (not (test (string-ref s i)))))
          (loop (+ i 1))
          (part (car bounds) i end)))))

;;; What part answers for start, the index after the last character that is not meant, and end.
(define (%string-end name s what range part)
  (let* ((bounds (%string-range name s range)) (start (car bounds)) (test (%char-test name what)))
    (let loop ((i (cdr bounds)))
      (if (and (> i start) (test (string-ref s (- i 1))))
          (loop (- i 1))
          (part start i (cdr bounds))))))

;;; Two values: the string of the characters for which the predicate is true, and that of the others.  Source: SRFI 130
(define (string-partition in? s . range)
  (values (%string-filter 'string-partition in? s range)
          (%string-filter 'string-partition (lambda (c) (not (in? c))) s range)))

;;; The longest stretches of characters that are meant; of those that are no white space, if nothing says which.
;;; Source: SRFI 13
(define (string-tokenize s . what+range)
  (let* ((range (if (pair? what+range) (cdr what+range) '()))
         (bounds (%string-range 'string-tokenize s range))
         (test (if (pair? what+range)
                   (%char-test 'string-tokenize (car what+range))
                   (lambda (c) (not (char-whitespace? c))))))
    (let loop ((i (- (cdr bounds) 1)) (end #f) (tokens '()))
      (cond
        ((< i (car bounds)) (if end (cons (substring s (+ i 1) end) tokens) tokens))
        ((test (string-ref s i)) (loop (- i 1) (or end (+ i 1)) tokens))
        (end (loop (- i 1) #f (cons (substring s (+ i 1) end) tokens)))
        (else (loop (- i 1) #f tokens))))))

;;; The list of the stretches of k characters, the last one maybe shorter.  Source: SRFI 152
(define (string-segment s k)
  (%check-string 'string-segment s)
  (if (not (and (exact-integer? k) (positive? k)))
      (error "string-segment: expected a positive integer, got" k))
  (let ((length (string-length s)))
    (let loop ((i 0) (segments '()))
      (if (< i length)
          (loop (+ i k) (cons (substring s i (min length (+ i k))) segments))
          (reverse segments)))))

;;; Store f's values in place of the characters.  Source: SRFI 13
(define (string-map! f s . range)
  (let* ((bounds (%string-range 'string-map! s range)) (end (cdr bounds)))
    (let loop ((i (car bounds)))
      (if (< i end)
          (begin
            (string-set! s i (f (string-ref s i)))
            (loop (+ i 1)))))))

;;; The pieces of the string between delimiters: a character, a string, a char-set or a predicate of characters; with no
;;; delimiter, the words.  Source: Guile, Racket
(define (string-split s . delimiter)
  (if (and (pair? delimiter) (or (procedure? (car delimiter)) (char-set? (car delimiter))))
      (%split-where s (%char-test 'string-split (car delimiter)))
      (apply %split-by-text s delimiter)))

;;; The pieces between the characters that are meant.
(define (%split-where s delimits?)
  (%check-string 'string-split s)
  (let loop ((i (string-length s)) (end (string-length s)) (pieces '()))
    (cond
      ((= i 0) (cons (substring s 0 end) pieces))
      ((delimits? (string-ref s (- i 1))) (loop (- i 1) (- i 1) (cons (substring s i end) pieces)))
      (else (loop (- i 1) end pieces)))))
