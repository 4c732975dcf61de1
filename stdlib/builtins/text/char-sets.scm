;;; Character sets: the sets with names, and the procedures that take procedures.

;;; The characters that Unicode calls lower case.  Source: SRFI 14
(define char-set:lower-case (%named-char-set 'lower-case))

;;; The characters that Unicode calls upper case.  Source: SRFI 14
(define char-set:upper-case (%named-char-set 'upper-case))

;;; The title-case letters, such as the single character for Dz.  Source: SRFI 14
(define char-set:title-case (%named-char-set 'title-case))

;;; The letters.  Source: SRFI 14
(define char-set:letter (%named-char-set 'letter))

;;; The decimal digits of every script.  Source: SRFI 14
(define char-set:digit (%named-char-set 'digit))

;;; The letters and the digits.  Source: SRFI 14
(define char-set:letter+digit (%named-char-set 'letter+digit))

;;; The letters, the digits, punctuation and the symbols.  Source: SRFI 14
(define char-set:graphic (%named-char-set 'graphic))

;;; The graphic characters and white space.  Source: SRFI 14
(define char-set:printing (%named-char-set 'printing))

;;; White space.  Source: SRFI 14
(define char-set:whitespace (%named-char-set 'whitespace))

;;; The control characters of ISO 646 and ISO 8859.  Source: SRFI 14
(define char-set:iso-control (%named-char-set 'iso-control))

;;; Punctuation.  Source: SRFI 14
(define char-set:punctuation (%named-char-set 'punctuation))

;;; The symbols, as of arithmetic and money.  Source: SRFI 14
(define char-set:symbol (%named-char-set 'symbol))

;;; The hexadecimal digits.  Source: SRFI 14
(define char-set:hex-digit (%named-char-set 'hex-digit))

;;; White space within a line.  Source: SRFI 14
(define char-set:blank (%named-char-set 'blank))

;;; The characters with code points below 128.  Source: SRFI 14
(define char-set:ascii (%named-char-set 'ascii))

;;; No characters.  Source: SRFI 14
(define char-set:empty (%named-char-set 'empty))

;;; All characters.  Source: SRFI 14
(define char-set:full (%named-char-set 'full))

;;; Combine the characters of the set; f takes the character first.  Source: SRFI 14
(define (char-set-fold f initial set)
  (let loop ((cursor (char-set-cursor set)) (result initial))
    (if (end-of-char-set? cursor)
        result
        (loop (char-set-cursor-next set cursor)
              (f (char-set-ref set cursor) result)))))

;;; The set of (char-of seed) for the seeds that next makes until stop? is true, and of the base.  Source: SRFI 14
(define (char-set-unfold char-of stop? next seed . base)
  (let loop ((seed seed) (chars '()))
    (if (stop? seed)
        (apply list->char-set chars base)
        (let ((c (char-of seed)))
          (loop (next seed) (cons c chars))))))

;;; As char-set-unfold.  Source: SRFI 14
(define (char-set-unfold! char-of stop? next seed base)
  (char-set-unfold char-of stop? next seed base))

;;; Call f for its effect with every character of the set.  Source: SRFI 14
(define (char-set-for-each f set)
  (let loop ((cursor (char-set-cursor set)))
    (if (not (end-of-char-set? cursor))
        (begin
          (f (char-set-ref set cursor))
          (loop (char-set-cursor-next set cursor))))))

;;; The set of f's values for the characters of the set.  Source: SRFI 14
(define (char-set-map f set)
  (list->char-set (char-set-fold (lambda (c values) (cons (f c) values)) '() set)))

;;; The set of the characters for which keep? is true, and of those of the base.  Source: SRFI 14
(define (char-set-filter keep? set . base)
  (apply list->char-set
         (char-set-fold (lambda (c kept) (if (keep? c) (cons c kept) kept)) '() set)
         base))

;;; As char-set-filter.  Source: SRFI 14
(define (char-set-filter! keep? set base)
  (char-set-filter keep? set base))

;;; The number of the characters for which the predicate is true.  Source: SRFI 14
(define (char-set-count found? set)
  (char-set-fold (lambda (c n) (if (found? c) (+ n 1) n)) 0 set))

;;; #f if the predicate is once, else its last value, or #t.  Source: SRFI 14
(define (char-set-every holds? set)
  (let loop ((cursor (char-set-cursor set)) (last #t))
    (if (end-of-char-set? cursor)
        last
        (let ((value (holds? (char-set-ref set cursor))))
          (and value (loop (char-set-cursor-next set cursor) value))))))

;;; The first true value of the predicate, or #f.  Source: SRFI 14
(define (char-set-any found? set)
  (let loop ((cursor (char-set-cursor set)))
    (and (not (end-of-char-set? cursor))
         (or (found? (char-set-ref set cursor))
             (loop (char-set-cursor-next set cursor))))))
