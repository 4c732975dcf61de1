;;; (nn csv): tables of comma-separated values, as spreadsheets and data archives write them.
;;;
;;;     (define table (read-csv "iris.csv"))
;;;     (csv-names table)                             the header: a list of strings
;;;     (csv-numbers table '("width" "length"))       a tensor: a row for each record, a column for each name
;;;     (csv-labels table "species")                  class indices, and the names of the classes
;;;
;;; A column is named by its title or counted from 0. Errors name the file and the line.  Source: RFC 4180
(define-library (nn csv)
  (import (schemenn))
  (export read-csv parse-csv csv-table? csv-names csv-length csv-column csv-strings csv-numbers csv-labels)
  (begin

;;; A table: where its text is from, the titles of its columns (a vector of strings), its records, each a pair of the
;;; line it begins at and the vector of its fields.
(define-record-type csv-table
  (make-table where titles records)
  csv-table?
  (where csv-where)
  (titles csv-titles)
  (records csv-records))

;;; The table in a file. #:header? #f says that the first line is no header: the columns are then "0", "1" and so on.
;;; #:delimiter is the character between two fields. A field may be quoted: "a, b", with "" for a quote in it.
;;; #:empty is a list of strings that stand for an empty field, such as ("NA" "?"). Blank lines are passed over; records
;;; of different lengths are an error.  Source: RFC 4180
(define* (read-csv file #:key (header? #t) (delimiter #\,) (empty '()))
  (make-named-table 'read-csv file (call-with-input-file file port->string) header? delimiter empty))

;;; The table in a string, which errors call by its #:name.  Source: RFC 4180
(define* (parse-csv text #:key (header? #t) (delimiter #\,) (empty '()) (name "text"))
  (make-named-table 'parse-csv name text header? delimiter empty))

(define (make-named-table name where text header? delimiter empty)
  (if (not (and (list? empty) (every string? empty)))
      (error (string-append (symbol->string name) ": #:empty is a list of strings, got") empty))
  (let ((records (%csv-rows name where text delimiter)))
    (cond ((null? records)
           (error (string-append (symbol->string name) ": there is no record in " where)))
          (header?
           (check-header name where (car records))
           (make-table where (cdar records) (emptied (cdr records) empty)))
          (else
           (make-table where (numbered (vector-length (cdar records))) (emptied records empty))))))

;;; Records with "" in place of the fields that stand for an empty one.
(define (emptied records empty)
  (define (field-of text)
    (if (member (string-trim-both text) empty) "" text))
  (if (null? empty)
      records
      (map (lambda (record) (cons (car record) (vector-map field-of (cdr record)))) records)))

;;; The titles of columns without any.
(define (numbered count)
  (list->vector (map number->string (iota count))))

;;; A first record of numbers alone is data, and would be lost as a header; two columns of one title cannot be told
;;; apart.
(define (check-header name where record)
  (let ((titles (vector->list (cdr record)))
        (place (string-append (symbol->string name) ": " where ":" (number->string (car record)) ": ")))
    (if (every %csv-number? titles)
        (error (string-append place "the header is a record of numbers; #:header? #f reads a file without a header")))
    (let loop ((rest titles))
      (if (pair? rest)
          (if (member (car rest) (cdr rest))
              (error (string-append place "two columns have the title") (car rest))
              (loop (cdr rest)))))))

;;; The titles of the columns, in order: a list of strings.  Source: schemenn's own
(define (csv-names table)
  (vector->list (csv-titles table)))

;;; How many records a table has.  Source: schemenn's own
(define (csv-length table)
  (length (csv-records table)))

;;; The number of a column, which is given by it or by its title.
(define (place-of name table column)
  (let* ((titles (csv-titles table))
         (place (if (string? column)
                    (vector-index (lambda (title) (string=? title column)) titles)
                    (and (exact-integer? column) (< -1 column (vector-length titles)) column))))
    (or place
        (error (string-append (symbol->string name) ": there is no column")
               column 'among (vector->list titles)))))

;;; A column as a list of strings, as they stand in the file.  Source: schemenn's own
(define (csv-strings table column)
  (strings-in 'csv-strings table column))

(define (strings-in name table column)
  (let ((place (place-of name table column)))
    (map (lambda (record) (vector-ref (cdr record) place)) (csv-records table))))

;;; A column as a tensor of length n, n the number of records, where every field is a number; else a list of strings.
;;; Source: schemenn's own
(define (csv-column table column)
  (let ((strings (strings-in 'csv-column table column)))
    (if (every %csv-number? strings)
        (tensor-ref (transpose (csv-numbers table (list column))) 0)
        strings)))

;;; Columns of numbers side by side: n × k for a list of k columns (all, if none are given). #:missing is the number
;;; that an empty field stands for, or mean: that of the other numbers in its column. Without it an empty field is an
;;; error, as is any field that is no number.
;;; Source: schemenn's own
(define* (csv-numbers table #:optional (columns #f) #:key (missing #f))
  (if (not (or (not columns) (list? columns)))
      (error "csv-numbers: expected a list of columns, got" columns))
  (if (not (or (not missing) (real? missing) (eq? missing 'mean)))
      (error "csv-numbers: #:missing is a number, the symbol mean, or #f, got" missing))
  (let ((places (if columns
                    (map (lambda (column) (place-of 'csv-numbers table column)) columns)
                    (iota (vector-length (csv-titles table))))))
    (if (eq? missing 'mean)
        (numbers-and-means table places)
        (numbers-at table places missing))))

(define (numbers-at table places missing)
  (%csv-numbers 'csv-numbers (csv-where table) (csv-records table) places (csv-titles table) missing))

;;; Where a field is empty the mean of the others in its column. Empty are those whose number depends on what they are
;;; said to be.
(define (numbers-and-means table places)
  (let* ((numbers (numbers-at table places 0))
         (empty? (= 1 (- (numbers-at table places 1) numbers)))
         (counts (- (csv-length table) (sum empty? 0))))
    (for-each (lambda (place count)
                (if (= count 0)
                    (error (string-append "csv-numbers: " (csv-where table) ": there is no number in column")
                           (vector-ref (csv-titles table) place))))
              places
              (tensor->list counts))
    (where empty? (/ (sum numbers 0) counts) numbers)))

;;; Two values: for each record the index of its class, a tensor of length n, and the list of the classes. These are the
;;; different strings of the column in alphabetical order; in the order of their numbers, if all are numbers. #:missing
;;; is the string that an empty field stands for; without it one is an error.  Source: schemenn's own
(define* (csv-labels table column #:key (missing #f))
  (if (not (or (not missing) (string? missing)))
      (error "csv-labels: #:missing is a string, or #f, got" missing))
  (let* ((strings (labels-in table column missing))
         (classes (sorted-classes (delete-duplicates strings)))
         (indices (make-equal-hash-table)))
    (for-each (lambda (class index) (hash-table-set! indices class index)) classes (iota (length classes)))
    (values (list->tensor (map (lambda (string) (hash-table-ref indices string)) strings))
            classes)))

;;; The strings of a column, none of which is blank.
(define (labels-in table column missing)
  (map (lambda (record string)
         (cond ((not (string=? "" (string-trim-both string))) string)
               (missing missing)
               (else
                (error (string-append "csv-labels: " (csv-where table) ":" (number->string (car record))
                                      ": an empty field is no label; #:missing says what it stands for")))))
       (csv-records table)
       (strings-in 'csv-labels table column)))

(define (sorted-classes classes)
  (if (every string->number classes)
      (sort classes (lambda (a b) (< (string->number a) (string->number b))))
      (sort classes string<?)))
))
