;;; A table of comma-separated values: a header, columns by name or number, tensors and labels.
(import (schemenn) (nn csv))

(define table (parse-csv "width,kind,\"a, b\"\r\n1,x,\" 2.5 \"\r\n\r\n-3e1,\"say \"\"y\"\"\",+4\r\n.5,x,5.\r\n"))
(csv-table? table)                                ; => #t
(csv-names table)                             ; => ("width" "kind" "a, b")
(csv-length table)                            ; => 3
(csv-numbers table '("a, b" "width"))         ; => #2f64((2.5 1.0) (4.0 -30.0) (5.0 0.5))
(csv-numbers table '(0))                      ; => #2f64((1.0) (-30.0) (0.5))
(csv-numbers table '())                       ; => #2f64:3:0()
(csv-column table "width")                    ; => #f64(1.0 -30.0 0.5)
(csv-column table "kind")                     ; => ("x" "say \"y\"" "x")
(csv-strings table 0)                         ; => ("1" "-3e1" ".5")

;; Classes are in alphabetical order, and those that are numbers in the order of numbers.
(define (labels text) (call-with-values (lambda () (csv-labels (parse-csv text) "c")) list))
(labels "c\nb\na\nb\nc\n")                      ; => (#f64(1.0 0.0 1.0 2.0) ("a" "b" "c"))
(labels "c\n10\n9\n10\n")                       ; => (#f64(1.0 0.0 1.0) ("9" "10"))

;; Without a header the columns are called by their numbers.
(define bare (parse-csv "1;2\n3;4" #:header? #f #:delimiter #\;))
(csv-names bare)                              ; => ("0" "1")
(csv-numbers bare)                            ; => #2f64((1.0 2.0) (3.0 4.0))

;; Empty fields are an error, or the number that they are said to be.
(define gaps (parse-csv "a,b\n1,\n,2\n"))
(csv-numbers gaps #:missing -1)               ; => #2f64((1.0 -1.0) (-1.0 2.0))
(csv-numbers gaps '("b") #:missing 0)         ; => #2f64((0.0) (2.0))
(csv-numbers gaps #:missing 'mean)            ; => #2f64((1.0 2.0) (1.0 2.0))
(csv-numbers gaps)                            ; error: csv-numbers: text:2: expected a number in column b, got an empty field

;; A field may hold line ends, if it is quoted; a line is then where the record begins.
(define long (parse-csv "a,b\n\"1\n2\",3\nx,4\n"))
(csv-strings long "a")                        ; => ("1\n2" "x")
(csv-numbers long '("a"))                     ; error: text:2: expected a number in column a, got "1
(csv-numbers (parse-csv "a\n\"\n\"\nx\n") #:missing 0)   ; error: text:4: expected a number in column a, got "x"

;; A table of a header alone has no records.
(csv-length (parse-csv "a,b"))                ; => 0
(csv-numbers (parse-csv "a,b"))               ; => #2f64:0:2()

;; nan and infinities as numeric programs write them.
(csv-numbers (parse-csv "a\nnan\n-inf\n"))    ; => #2f64((+nan.0) (-inf.0))

;; What else stands for an empty field is said where the table is read. The mean is that of the numbers that are there:
;; (1 + 4) / 2 and (2 + 6 + 10) / 3.
(define survey (parse-csv "age,income,town\n1,2,Oslo\nNA,6,?\n4, NA ,Bergen\n?,10,\n" #:empty '("NA" "?")))
(csv-numbers survey '("age" "income") #:missing 'mean)       ; => #2f64((1.0 2.0) (2.5 6.0) (4.0 6.0) (2.5 10.0))
(csv-strings survey "town")                   ; => ("Oslo" "" "Bergen" "")
(call-with-values (lambda () (csv-labels survey "town" #:missing "unknown")) list)    ; => (#f64(1.0 2.0 0.0 2.0) ("Bergen" "Oslo" "unknown"))
(csv-labels survey "town")                    ; error: csv-labels: text:3: an empty field is no label
(csv-column survey "age")                     ; => ("1" "" "4" "")
(csv-numbers (parse-csv "a,b\n1,\n2,\n") #:missing 'mean)   ; error: csv-numbers: text: there is no number in column "b"
(csv-numbers (parse-csv "a,b\nnan,1\n2,\n") #:missing 'mean)   ; => #2f64((+nan.0 1.0) (2.0 1.0))
(csv-labels survey "town" #:missing 0)        ; error: csv-labels: #:missing is a string, or #f, got 0
(parse-csv "a,b\n1,2\n" #:empty "NA")         ; error: parse-csv: #:empty is a list of strings, got "NA"
(csv-names (parse-csv "NA,b\n1,2\n" #:empty '("NA")))      ; => ("NA" "b")
