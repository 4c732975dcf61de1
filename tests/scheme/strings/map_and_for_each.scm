(string-map char-upcase "abc")          ; => "ABC"
(string-map (lambda (a b) (if (char<? a b) a b)) "adc" "bbbb")  ; => "abb"
(let ((codes '()))
  (string-for-each (lambda (c) (set! codes (cons (char->integer c) codes))) "abc")
  codes)                                ; => (99 98 97)
