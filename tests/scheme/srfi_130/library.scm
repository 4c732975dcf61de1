(import (except (scheme base) string-for-each) (scheme char) (srfi 130))
(define s "a1b2c")
(string-cursor? (string-cursor-start s))  ; => #t
(string-cursor? 'a)                     ; => #f
(string-ref/cursor s (string-cursor-next s (string-cursor-start s)))  ; => #\1
(string-ref/cursor s (string-cursor-prev s (string-cursor-end s)))    ; => #\c
(string-cursor->index s (string-cursor-forward s (string-cursor-start s) 3))  ; => 3
(string-cursor->index s (string-cursor-back s (string-cursor-end s) 2))       ; => 3
(string-cursor-next s (string-cursor-end s))  ; error: string-cursor-next
(string-cursor-prev s (string-cursor-start s))  ; error: string-cursor-prev
(define a (string-index->cursor s 1))
(define b (string-index->cursor s 3))
(list (string-cursor=? a b) (string-cursor<? a b) (string-cursor>? a b) (string-cursor<=? a b) (string-cursor>=? a b))
; => (#f #t #f #t #f)
(string-cursor-diff s a b)              ; => 2
(substring/cursors s a b)               ; => "1b"
(string-copy/cursors s b)               ; => "2c"
(string->list/cursors s a b)            ; => (#\1 #\b)
(string->vector/cursors s a b)          ; => #(#\1 #\b)
(string-cursor->index s (string-index s char-numeric?))        ; => 1
(string-cursor->index s (string-index s char-whitespace?))     ; => 5
(string-cursor->index s (string-index-right s char-numeric?))  ; => 4
(string-cursor->index s (string-index-right s char-whitespace?))  ; => 0
(string-cursor->index s (string-skip s char-alphabetic?))      ; => 1
(string-cursor->index s (string-skip-right s char-alphabetic?))  ; => 4
(string-contains s "b2")                ; => 2
(string-contains s "x")                 ; => #f
(string-contains-right "abab" "ab")     ; => 2
(let ((seen '())) (string-for-each-cursor (lambda (c) (set! seen (cons (string-ref/cursor s c) seen))) s) seen)
; => (#\c #\2 #\b #\1 #\a)
(string-trim "  a ")                    ; => "a "
(string-split "a b" " ")                ; => ("a" "b")
(string-remove char-numeric? s)         ; => "abc"
(string-filter char-numeric? s)         ; => "12"
(string-replicate "abc" 1 5)            ; => "bcab"
(string-pad "a" 3)                      ; => "  a"
(string-fold cons '() "ab")             ; => (#\b #\a)
