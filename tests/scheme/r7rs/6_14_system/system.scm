(list? (command-line))                  ; => #t
(get-environment-variable "SCHEMENN_NO_SUCH_VARIABLE")  ; => #f
(string? (get-environment-variable "PATH"))  ; => #t
(get-environment-variable 'PATH)        ; error: get-environment-variable: expected a string
(let ((all (get-environment-variables))) (and (list? all) (string? (caar all)) (string? (cdar all))))  ; => #t
(equal? (cdr (assoc "PATH" (get-environment-variables))) (get-environment-variable "PATH"))  ; => #t
(exact? (jiffies-per-second))           ; => #t
(exact? (current-jiffy))                ; => #t
(inexact? (current-second))             ; => #t
(> (current-second) 1600000000)         ; => #t
(<= (current-jiffy) (current-jiffy))    ; => #t
(let ((from (current-jiffy))) (<= 0 (- (current-jiffy) from) (* 60 (jiffies-per-second))))  ; => #t
(and (memq 'r7rs (features)) #t)        ; => #t
(list? (features))                      ; => #t
(file-exists? "no-such-file-here")      ; => #f
(delete-file "no-such-file-here")       ; error: delete-file: cannot delete no-such-file-here
