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
;;; Blank lines are passed over; records of different lengths are an error.  Source: RFC 4180
(define* (read-csv file #:key (header? #t) (delimiter #\,))
  (make-named-table 'read-csv file (call-with-input-file file port->string) header? delimiter))

;;; The table in a string, which errors call by its #:name.  Source: RFC 4180
(define* (parse-csv text #:key (header? #t) (delimiter #\,) (name "text"))
  (make-named-table 'parse-csv name text header? delimiter))

(define (make-named-table name where text header? delimiter)
  (let ((records (%csv-rows name where text delimiter)))
    (cond ((null? records)
           (error (string-append (symbol->string name) ": there is no record in " where)))
          (header?
           (check-header name where (car records))
           (make-table where (cdar records) (cdr records)))
          (else
           (make-table where (numbered (vector-length (cdar records))) records)))))

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
;;; that an empty field stands for; without it one is an error, as is any field that is no number.
;;; Source: schemenn's own
(define* (csv-numbers table #:optional (columns #f) #:key (missing #f))
  (if (not (or (not columns) (list? columns)))
      (error "csv-numbers: expected a list of columns, got" columns))
  (if (not (or (not missing) (real? missing)))
      (error "csv-numbers: #:missing is a number, or #f, got" missing))
  (let ((places (if columns
                    (map (lambda (column) (place-of 'csv-numbers table column)) columns)
                    (iota (vector-length (csv-titles table))))))
    (%csv-numbers 'csv-numbers (csv-where table) (csv-records table) places (csv-titles table) missing)))

;;; Two values: for each record the index of its class, a tensor of length n, and the list of the classes. These are the
;;; different strings of the column in alphabetical order; in the order of their numbers, if all are numbers.
;;; Source: schemenn's own
(define (csv-labels table column)
  (let* ((strings (labels-in table column))
         (classes (sorted-classes (delete-duplicates strings)))
         (indices (make-equal-hash-table)))
    (for-each (lambda (class index) (hash-table-set! indices class index)) classes (iota (length classes)))
    (values (list->tensor (map (lambda (string) (hash-table-ref indices string)) strings))
            classes)))

;;; The strings of a column, none of which is blank.
(define (labels-in table column)
  (let ((strings (strings-in 'csv-labels table column)))
    (for-each (lambda (record string)
                (if (string=? "" (string-trim-both string))
                    (error (string-append "csv-labels: " (csv-where table) ":" (number->string (car record))
                                          ": an empty field is no label"))))
              (csv-records table)
              strings)
    strings))

(define (sorted-classes classes)
  (if (every string->number classes)
      (sort classes (lambda (a b) (< (string->number a) (string->number b))))
      (sort classes string<?)))
))
