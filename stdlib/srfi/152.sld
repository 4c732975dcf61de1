;;; SRFI 152: strings, by indexes.
(define-library (srfi 152)
  (import
    (except (schemenn) string-any string-every)
    (prefix (only (schemenn) string-any string-every) plain-))
  (export
    ;; Predicates
    string? string-null? string-every string-any
    ;; Constructors
    make-string string string-tabulate string-unfold string-unfold-right
    ;; Conversion
    string->vector string->list vector->string list->string reverse-list->string
    ;; Selection
    string-length string-ref substring string-copy string-take string-drop string-take-right string-drop-right
    string-pad string-pad-right
    (rename %trim-beginning string-trim) (rename %trim-end string-trim-right)
    (rename %trim-both-ends string-trim-both)
    ;; Replacement
    string-replace
    ;; Comparison
    string=? string<? string>? string<=? string>=?
    string-ci=? string-ci<? string-ci>? string-ci<=? string-ci>=?
    ;; Prefixes and suffixes
    string-prefix-length string-suffix-length string-prefix? string-suffix?
    ;; Searching
    string-index string-index-right string-skip string-skip-right string-contains string-contains-right
    string-take-while string-take-while-right string-drop-while string-drop-while-right string-break string-span
    ;; Concatenation
    string-append string-concatenate string-concatenate-reverse string-join
    ;; Fold and map
    string-fold string-fold-right string-map string-for-each string-count string-filter string-remove
    ;; Replication and splitting
    string-replicate string-segment (rename %split-string string-split)
    ;; Input and output
    read-string write-string
    ;; Mutators
    string-set! string-fill! string-copy!)
  (begin
;;; The first true value of the predicate for the characters at one index of all the strings, or #f.  Source: SRFI 152
(define (string-any found? first . rest)
  (if (null? rest)
      (plain-string-any found? first)
      (apply any found? (string->list first) (map string->list rest))))

;;; #f if the predicate is so once, else its last value, or #t.  Source: SRFI 152
(define (string-every holds? first . rest)
  (if (null? rest)
      (plain-string-every holds? first)
      (apply every holds? (string->list first) (map string->list rest))))))
