;;; SRFI 13: strings. A character, a character set or a predicate may say which characters are meant.
(define-library (srfi 13)
  (import
    (except (schemenn) string-map string-for-each string-hash string-titlecase string-upcase string-downcase)
    (prefix (only (schemenn) string-hash string-titlecase string-upcase string-downcase) plain-))
  (export
    ;; Predicates
    string? string-null? string-every string-any
    ;; Constructors
    make-string string string-tabulate string-unfold string-unfold-right
    ;; Lists and strings
    string->list list->string reverse-list->string string-join
    ;; Selection
    string-length string-ref string-copy substring/shared string-copy! string-take string-take-right
    string-drop string-drop-right string-pad string-pad-right
    (rename %trim-beginning string-trim) (rename %trim-end string-trim-right)
    (rename %trim-both-ends string-trim-both)
    ;; Modification
    string-set! string-fill!
    ;; Comparison
    string-compare string-compare-ci
    string= string< string> string<= string>= string<>
    string-ci= string-ci< string-ci> string-ci<= string-ci>= string-ci<>
    string-hash string-hash-ci
    ;; Prefixes and suffixes
    string-prefix-length string-suffix-length string-prefix-length-ci string-suffix-length-ci
    string-prefix? string-suffix? string-prefix-ci? string-suffix-ci?
    ;; Searching
    string-index string-index-right string-skip string-skip-right string-count
    string-contains string-contains-ci
    ;; Alphabetic case
    string-titlecase string-upcase string-downcase string-titlecase! string-upcase! string-downcase!
    ;; Reverse and append
    string-reverse string-reverse! string-append string-concatenate string-concatenate/shared
    string-append/shared string-concatenate-reverse string-concatenate-reverse/shared
    ;; Fold, unfold and map
    string-map string-map! string-fold string-fold-right string-for-each string-for-each-index
    ;; Replicate and rotate
    xsubstring string-xcopy!
    ;; Insertion and parsing
    string-replace string-tokenize
    ;; Filtering and deleting
    string-filter string-delete
    ;; Searching by Knuth, Morris and Pratt
    make-kmp-restart-vector kmp-step string-kmp-partial-search)
  (begin
;;; The string of f's values for the characters of a part of a string.
(define (string-map f s . range)
  (let ((result (apply string-copy s range)))
    (string-map! f result)
    result))

;;; Call f for its effect with the characters of a part of a string.
(define (string-for-each f s . range)
  (apply string-fold (lambda (c ignored) (f c) ignored) #f s range)
  (if #f #f))

;;; The parts of two strings by optional ranges, as a pair.
(define (parts name a b ranges)
  (let ((second (if (and (pair? ranges) (pair? (cdr ranges))) (cddr ranges) '())))
    (let ((bounds-a (%string-range name a (if (pair? second) (list (car ranges) (cadr ranges)) ranges)))
          (bounds-b (%string-range name b second)))
      (cons (substring a (car bounds-a) (cdr bounds-a))
            (substring b (car bounds-b) (cdr bounds-b))))))

;;; Whether the comparison holds of the parts of two strings.
(define (compare name holds? a b ranges)
  (let ((both (parts name a b ranges)))
    (holds? (car both) (cdr both))))

(define (string= a b . ranges) (compare 'string= string=? a b ranges))
(define (string< a b . ranges) (compare 'string< string<? a b ranges))
(define (string> a b . ranges) (compare 'string> string>? a b ranges))
(define (string<= a b . ranges) (compare 'string<= string<=? a b ranges))
(define (string>= a b . ranges) (compare 'string>= string>=? a b ranges))
(define (string<> a b . ranges) (not (compare 'string<> string=? a b ranges)))
(define (string-ci= a b . ranges) (compare 'string-ci= string-ci=? a b ranges))
(define (string-ci< a b . ranges) (compare 'string-ci< string-ci<? a b ranges))
(define (string-ci> a b . ranges) (compare 'string-ci> string-ci>? a b ranges))
(define (string-ci<= a b . ranges) (compare 'string-ci<= string-ci<=? a b ranges))
(define (string-ci>= a b . ranges) (compare 'string-ci>= string-ci>=? a b ranges))
(define (string-ci<> a b . ranges) (not (compare 'string-ci<> string-ci=? a b ranges)))

;;; Call one of three procedures with the index in a where the strings differ.
(define (string-compare a b less equal greater . ranges)
  (let ((both (parts 'string-compare a b ranges))
        (start (if (pair? ranges) (car ranges) 0)))
    ((cond ((string<? (car both) (cdr both)) less)
           ((string=? (car both) (cdr both)) equal)
           (else greater))
     (+ start (string-prefix-length (car both) (cdr both))))))

(define (string-compare-ci a b less equal greater . ranges)
  (let ((both (parts 'string-compare-ci a b ranges))
        (start (if (pair? ranges) (car ranges) 0)))
    ((cond ((string-ci<? (car both) (cdr both)) less)
           ((string-ci=? (car both) (cdr both)) equal)
           (else greater))
     (+ start (string-prefix-length-ci (car both) (cdr both))))))

;;; The bound for a hash function: #f and 0 stand for none.
(define (hashed hash s options)
  (let ((part (apply substring s (if (and (pair? options) (pair? (cdr options))) (cdr options) '(0)))))
    (if (and (pair? options) (car options) (not (eqv? (car options) 0)))
        (hash part (car options))
        (hash part))))

(define (string-hash s . bound+range) (hashed plain-string-hash s bound+range))
(define (string-hash-ci s . bound+range) (hashed string-ci-hash s bound+range))

(define (string-titlecase s . range) (plain-string-titlecase (apply string-copy s range)))
(define (string-upcase s . range) (plain-string-upcase (apply string-copy s range)))
(define (string-downcase s . range) (plain-string-downcase (apply string-copy s range)))

;;; Store the characters of a part in another case; a mapping that changes their number is an error.
(define (recase! name f s range)
  (let* ((bounds (%string-range name s range))
         (changed (f (substring s (car bounds) (cdr bounds)))))
    (if (not (= (string-length changed) (- (cdr bounds) (car bounds))))
        (error (string-append (symbol->string name) ": the string would change its length") s))
    (string-copy! s (car bounds) changed)))

(define (string-titlecase! s . range) (recase! 'string-titlecase! plain-string-titlecase s range))
(define (string-upcase! s . range) (recase! 'string-upcase! plain-string-upcase s range))
(define (string-downcase! s . range) (recase! 'string-downcase! plain-string-downcase s range))

(define (string-concatenate-reverse/shared strings . final+end)
  (apply string-concatenate-reverse strings final+end))

;;; Store a stretch of the repeated string s in the target.
(define (string-xcopy! target at s from . to+range)
  (string-copy! target at
                (if (pair? to+range)
                    (apply xsubstring s from to+range)
                    (xsubstring s from (+ from (string-length s))))))

;;; For each place in the pattern, how much of the pattern is still matched when the character there is not.
(define (make-kmp-restart-vector pattern . same?+range)
  (let* ((same? (if (pair? same?+range) (car same?+range) char=?))
         (bounds (%string-range 'make-kmp-restart-vector pattern (if (pair? same?+range) (cdr same?+range) '())))
         (start (car bounds))
         (length (- (cdr bounds) start))
         (restarts (make-vector length -1)))
    (let loop ((i 1) (border 0))
      (if (< i length)
          (begin
            (vector-set! restarts i border)
            (loop (+ i 1)
                  (kmp-step pattern restarts (string-ref pattern (+ start i)) border same? start)))))
    restarts))

;;; How much of the pattern is matched after the character c, when i characters of it were.
(define (kmp-step pattern restarts c i same? start)
  (let loop ((i i))
    (cond
      ((= i -1) 0)
      ((same? c (string-ref pattern (+ start i))) (+ i 1))
      (else (loop (vector-ref restarts i))))))

;;; The number of characters matched at the end of the string; the negated end of the match, if all are.
(define (string-kmp-partial-search pattern restarts s i . same?+start+range)
  (let* ((same? (if (pair? same?+start+range) (car same?+start+range) char=?))
         (rest (if (pair? same?+start+range) (cdr same?+start+range) '()))
         (start (if (pair? rest) (car rest) 0))
         (bounds (%string-range 'string-kmp-partial-search s (if (pair? rest) (cdr rest) '())))
         (length (vector-length restarts)))
    (let loop ((at (car bounds)) (i i))
      (cond
        ((= i length) (- at))
        ((= at (cdr bounds)) i)
        (else (loop (+ at 1) (kmp-step pattern restarts (string-ref s at) i same? start)))))))))
