;;; What the string libraries have in common and the default environment does otherwise: trimming with a range,
;;; splitting by a grammar.

;;; The string, or the part of it, without white space or the characters that are meant at its beginning.
(define (%trim-beginning s . what+range)
  (%trimmed 'string-trim s what+range #t #f))

;;; The string, or the part of it, without white space or the characters that are meant at its end.
(define (%trim-end s . what+range)
  (%trimmed 'string-trim-right s what+range #f #t))

;;; The string, or the part of it, without white space or the characters that are meant at both ends.
(define (%trim-both-ends s . what+range)
  (%trimmed 'string-trim-both s what+range #t #t))

;;; The string without characters that are meant at the ends that are asked for.
(define (%trimmed name s what+range beginning? end?)
  (let* ((bounds (%string-range name s (if (pair? what+range) (cdr what+range) '())))
         (meant? (if (pair? what+range) (%char-test name (car what+range)) char-whitespace?))
         (end (cdr bounds))
         (first (let loop ((i (car bounds)))
                  (if (and beginning? (< i end) (meant? (string-ref s i))) (loop (+ i 1)) i))))
    (let loop ((i end))
      (if (and end? (> i first) (meant? (string-ref s (- i 1))))
          (loop (- i 1))
          (substring s first i)))))

;;; The pieces between delimiters; grammar, most splits, start and end may follow.  Source: SRFI 130, SRFI 152
(define (%split-string s delimiter . options)
  (let* ((grammar (if (pair? options) (car options) 'infix))
         (rest (if (pair? options) (cdr options) '()))
         (limit (and (pair? rest) (car rest)))
         (bounds (%string-range 'string-split s (if (pair? rest) (cdr rest) '())))
         (part (substring s (car bounds) (cdr bounds))))
    (if (not (memq grammar '(infix strict-infix prefix suffix)))
        (error "string-split: expected infix, strict-infix, prefix or suffix, got" grammar))
    (if (not (or (not limit) (and (exact-integer? limit) (>= limit 0))))
        (error "string-split: expected a number of splits or #f, got" limit))
    (cond
      ((> (string-length part) 0)
       (%split-by-grammar grammar (%split-pieces part delimiter limit)))
      ((eq? grammar 'strict-infix)
       (error "string-split: strict-infix of an empty string" s))
      (else '()))))

;;; The pieces without the empty one that the grammar puts before or after all delimiters.
(define (%split-by-grammar grammar pieces)
  (cond
    ((and (eq? grammar 'prefix) (string-null? (car pieces))) (cdr pieces))
    ((and (eq? grammar 'suffix) (string-null? (last pieces))) (drop-right pieces 1))
    (else pieces)))

;;; The pieces between delimiters, after at most so many splits; the characters, if the delimiter is empty.
(define (%split-pieces s delimiter limit)
  (let ((width (string-length delimiter)) (length (string-length s)))
    (let loop ((from 0) (left (or limit -1)) (pieces '()))
      (let ((at (and (not (= left 0))
                     (if (= width 0)
                         (and (< (+ from 1) length) (+ from 1))
                         (string-contains s delimiter from)))))
        (if at
            (loop (+ at width) (- left 1) (cons (substring s from at) pieces))
            (reverse (cons (substring s from length) pieces)))))))
