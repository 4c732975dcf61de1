;;; SRFI 130: strings, by cursors, which are indexes here.
(define-library (srfi 130)
  (import
    (except (schemenn) string-index string-index-right string-skip string-skip-right)
    (prefix (only (schemenn) string-index string-index-right string-skip string-skip-right) plain-))
  (export
    ;; Cursors
    string-cursor? string-cursor-start string-cursor-end string-cursor-next string-cursor-prev
    string-cursor-forward string-cursor-back
    string-cursor=? string-cursor<? string-cursor>? string-cursor<=? string-cursor>=?
    string-cursor-diff string-cursor->index string-index->cursor
    ;; Predicates
    string-null? string-every string-any
    ;; Constructors
    string-tabulate string-unfold string-unfold-right
    ;; Conversion
    (rename string->list string->list/cursors) (rename string->vector string->vector/cursors)
    reverse-list->string string-join
    ;; Selection
    (rename string-ref string-ref/cursor) (rename substring substring/cursors)
    (rename string-copy string-copy/cursors)
    string-take string-drop string-take-right string-drop-right string-pad string-pad-right
    (rename %trim-beginning string-trim) (rename %trim-end string-trim-right)
    (rename %trim-both-ends string-trim-both)
    ;; Prefixes and suffixes
    string-prefix-length string-suffix-length string-prefix? string-suffix?
    ;; Searching
    string-index string-index-right string-skip string-skip-right string-contains string-contains-right
    ;; The whole string
    string-reverse string-concatenate string-concatenate-reverse string-fold string-fold-right
    (rename string-for-each-index string-for-each-cursor)
    string-replicate string-count string-replace (rename %split-string string-split) string-filter string-remove)
  (begin
;;; Whether a is a cursor: an index.  Source: SRFI 130
(define (string-cursor? a)
  (and (exact-integer? a) (>= a 0)))

;;; The cursor of the first character.  Source: SRFI 130
(define (string-cursor-start s)
  (%check-string 'string-cursor-start s)
  0)

;;; The cursor after the last character.  Source: SRFI 130
(define (string-cursor-end s)
  (string-length s))

;;; The cursor so many characters on, which must be in the string.
(define (moved name s cursor n)
  (if (not (string-cursor? cursor))
      (error (string-append (symbol->string name) ": expected a cursor, got") cursor))
  (let ((there (+ cursor n)))
    (if (<= 0 there (string-length s))
        there
        (error (string-append (symbol->string name) ": beyond the end of the string:") cursor n))))

;;; The cursor of the following character.  Source: SRFI 130
(define (string-cursor-next s cursor) (moved 'string-cursor-next s cursor 1))

;;; The cursor of the preceding character.  Source: SRFI 130
(define (string-cursor-prev s cursor) (moved 'string-cursor-prev s cursor -1))

;;; The cursor n characters on.  Source: SRFI 130
(define (string-cursor-forward s cursor n) (moved 'string-cursor-forward s cursor n))

;;; The cursor n characters back.  Source: SRFI 130
(define (string-cursor-back s cursor n) (moved 'string-cursor-back s cursor (- n)))

;;; Whether the cursors are the same.  Source: SRFI 130
(define (string-cursor=? a b) (= a b))

;;; Whether a is before b.  Source: SRFI 130
(define (string-cursor<? a b) (< a b))

;;; Whether a is after b.  Source: SRFI 130
(define (string-cursor>? a b) (> a b))

;;; Whether a is not after b.  Source: SRFI 130
(define (string-cursor<=? a b) (<= a b))

;;; Whether a is not before b.  Source: SRFI 130
(define (string-cursor>=? a b) (>= a b))

;;; The number of characters from one cursor to another.  Source: SRFI 130
(define (string-cursor-diff s start end)
  (- (moved 'string-cursor-diff s end 0) (moved 'string-cursor-diff s start 0)))

;;; The index of a cursor.  Source: SRFI 130
(define (string-cursor->index s cursor) (moved 'string-cursor->index s cursor 0))

;;; The cursor of an index.  Source: SRFI 130
(define (string-index->cursor s index) (moved 'string-index->cursor s index 0))

;;; The cursor of the first such character, or the end.  Source: SRFI 130
(define (string-index s found? . range)
  (or (apply plain-string-index s found? range) (cdr (%string-range 'string-index s range))))

;;; The cursor after the last such character, or the start.  Source: SRFI 130
(define (string-index-right s found? . range)
  (after (apply plain-string-index-right s found? range) (%string-range 'string-index-right s range)))

;;; The cursor of the first other character, or the end.  Source: SRFI 130
(define (string-skip s found? . range)
  (or (apply plain-string-skip s found? range) (cdr (%string-range 'string-skip s range))))

;;; The cursor after the last other character, or the start.  Source: SRFI 130
(define (string-skip-right s found? . range)
  (after (apply plain-string-skip-right s found? range) (%string-range 'string-skip-right s range)))

(define (after index bounds)
  (if index (+ index 1) (car bounds)))))
