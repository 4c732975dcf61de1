;;; What is wrong with a table is said with the line it stands in.
(import (schemenn) (nn csv))

(parse-csv "a,b\n1,2\n3\n" #:name "points.csv")     ; error: parse-csv: points.csv:3: expected 2 fields, got 1
(parse-csv "a\n1\n\n2,3\n")                         ; error: text:4: expected 1 field, got 2
(parse-csv "a,b\n1,\"2\n3,4\n")                     ; error: text:2: a quoted field that begins here has no closing "
(parse-csv "a,b\n1,2\n\"3\"x,4\n")                  ; error: text:3: after the closing " of a field there is more
(parse-csv "")                                      ; error: parse-csv: there is no record in text
(parse-csv "\n\n")                                  ; error: there is no record
(parse-csv "1,2\n3,4\n")                            ; error: text:1: the header is a record of numbers
(parse-csv "a,b,a\n1,2,3\n")                        ; error: text:1: two columns have the title "a"
(parse-csv 'a)                                      ; error: parse-csv: expected a string, got a
(parse-csv "a" #:delimiter ",")                     ; error: parse-csv: expected a character
(parse-csv "a" #:delimiter #\")                     ; error: a delimiter that is no quote and no line end
(read-csv "there-is-no-such-file.csv")              ; error: there-is-no-such-file.csv

(define table (parse-csv "a,b\n1,x\n1_000,y\n"))
(csv-numbers table '("a"))            ; error: csv-numbers: text:3: expected a number in column a, got "1_000"
(csv-numbers table)                   ; error: text:2: expected a number in column b, got "x"
(csv-numbers table '("c"))            ; error: csv-numbers: there is no column "c" among ("a" "b")
(csv-strings table 2)                 ; error: there is no column 2 among
(csv-strings table -1)                ; error: there is no column -1 among
(csv-labels table 1.0)                ; error: csv-labels

;; A program can catch them.
(guard (e ((file-error? e) (condition/report-string e)))
  (parse-csv "a\n1,2\n"))               ; => "parse-csv: text:2: expected 1 field, got 2"
(csv-numbers table "a")               ; error: csv-numbers: expected a list of columns, got "a"
(csv-numbers table #:missing 'x)      ; error: csv-numbers: #:missing is a number
(csv-labels (parse-csv "a,b\n1,x\n2,\n") "b")    ; error: csv-labels: text:3: an empty field is no label
