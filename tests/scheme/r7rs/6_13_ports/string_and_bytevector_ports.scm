(parameterize ((current-output-port (open-output-string)))
  (display "piece")
  (display " by piece ")
  (display "by piece.")
  (newline)
  (get-output-string (current-output-port)))  ; => "piece by piece by piece.\n"
(define out (open-output-string))
(get-output-string out)                 ; => ""
(write 'a out)
(write "b" out)
(get-output-string out)                 ; => "a\"b\""
(write-char #\c out)
(get-output-string out)                 ; => "a\"b\"c"
(close-port out)
(get-output-string out)                 ; => "a\"b\"c"
(let ((p (open-output-string))) (eq? (get-output-string p) (get-output-string p)))  ; => #f
(get-output-string (open-input-string "x"))  ; error: get-output-string: expected a string output port
(get-output-string (open-output-bytevector))  ; error: get-output-string: expected a string output port
(get-output-bytevector (open-output-string))  ; error: get-output-bytevector: expected a bytevector output port
(define bout (open-output-bytevector))
(write-u8 1 bout)
(write-bytevector (bytevector 2 3 4 5) bout)
(write-bytevector (bytevector 2 3 4 5) bout 2)
(write-bytevector (bytevector 2 3 4 5) bout 0 1)
(get-output-bytevector bout)            ; => #u8(1 2 3 4 5 4 5 2)
(write-u8 256 bout)                     ; error: write-u8
(write-u8 #\a bout)                     ; error: write-u8
(define s (make-string 2 #\a))
(define in (open-input-string s))
(string-set! s 0 #\b)
(read-char in)                          ; => #\a
(open-input-string 'a)                  ; error: open-input-string: expected a string
(open-input-bytevector "a")             ; error: open-input-bytevector: expected a bytevector
(let ((p (open-input-string "one two")))
  (let* ((a (read p)) (b (read-char p)) (c (read p)) (d (read p))) (list a b c (eof-object? d))))  ; => (one #\space two #t)
