;;; Regular expressions in the notation of POSIX, under the names of Guile.

;;; Flags of make-regexp and regexp-exec.  Source: Guile
(define regexp/basic 'basic)
(define regexp/extended 'extended)
(define regexp/icase 'icase)
(define regexp/newline 'newline)
(define regexp/notbol 'notbol)
(define regexp/noteol 'noteol)

;;; The compiled pattern.  Source: Guile, (ice-9 regex)
(define (make-regexp pattern . flags)
  (regexp (%posix->sre pattern (and (memq regexp/icase flags) #t) (and (memq regexp/newline flags) #t))))

;;; The first match in the string from a start on, or #f.  Source: Guile, (ice-9 regex)
(define (regexp-exec re s . start+flags)
  (regexp-search re s (if (pair? start+flags) (car start+flags) 0)))

;;; The first match of a pattern in the string from a start on, or #f.  Source: Guile, (ice-9 regex)
(define (string-match pattern s . start)
  (regexp-search (%as-regexp pattern) s (if (pair? start) (car start) 0)))

(define (%as-regexp pattern)
  (if (string? pattern) (make-regexp pattern) pattern))

;;; The string that was searched.  Source: Guile, (ice-9 regex)
(define (match:string match) (%match-subject match))

;;; The text of the match or of a submatch, or #f.  Source: Guile, (ice-9 regex)
(define (match:substring match . n) (apply regexp-match-submatch match n))

;;; Where the match or a submatch begins, or #f.  Source: Guile, (ice-9 regex)
(define (match:start match . n) (apply regexp-match-submatch-start match n))

;;; Where the match or a submatch ends, or #f.  Source: Guile, (ice-9 regex)
(define (match:end match . n) (apply regexp-match-submatch-end match n))

;;; What precedes the match.  Source: Guile, (ice-9 regex)
(define (match:prefix match) (substring (match:string match) 0 (match:start match)))

;;; What follows the match.  Source: Guile, (ice-9 regex)
(define (match:suffix match) (substring (match:string match) (match:end match)))

;;; How many submatches there are, with the match itself.  Source: Guile, (ice-9 regex)
(define (match:count match) (+ 1 (regexp-match-count match)))

;;; Combine the matches in the string from the left: f takes a match and what has been combined.
;;; Source: Guile, (ice-9 regex)
(define (fold-matches pattern s initial f . flags)
  (let ((subject (%regexp-subject (%as-regexp pattern) s)))
    (let loop ((match (%regexp-next subject #f)) (result initial))
      (if match
          (loop (%regexp-next subject (match:end match)) (f match result))
          result))))

;;; The matches in the string.  Source: Guile, (ice-9 regex)
(define (list-matches pattern s . flags)
  (reverse (fold-matches pattern s '() cons)))

;;; Write the items for a match to a port, or answer them as a string if it is #f: strings, numbers of submatches, and
;;; pre and post for what is around the match.  Source: Guile, (ice-9 regex)
(define (regexp-substitute port match . items)
  (%send port
         (string-concatenate
          (map (lambda (item)
                 (cond
                   ((eq? item 'pre) (match:prefix match))
                   ((eq? item 'post) (match:suffix match))
                   (else (%item-text item match))))
               items))))

;;; As regexp-substitute for every match; where post is an item, the rest of the string is treated in its turn, and an
;;; item may be a procedure of the match.  Source: Guile, (ice-9 regex)
(define (regexp-substitute/global port pattern s . items)
  (let ((matches (list-matches pattern s)) (all? (memq 'post items)))
    (let loop ((from 0) (matches matches) (pieces '()))
      (if (or (null? matches) (and (not all?) (pair? pieces)))
          (let ((rest (if (or all? (null? pieces)) (substring s from) "")))
            (%send port (string-concatenate (reverse (cons rest pieces)))))
          (loop (match:end (car matches))
                (cdr matches)
                (cons (string-concatenate
                       (map (lambda (item)
                              (cond
                                ((eq? item 'pre) (substring s from (match:start (car matches))))
                                ((eq? item 'post) "")
                                (else (%item-text item (car matches)))))
                            items))
                      pieces))))))

(define (%item-text item match)
  (cond
    ((string? item) item)
    ((exact-integer? item) (or (match:substring match item) ""))
    ((procedure? item) (item match))
    (else (error "regexp-substitute: expected a string, a number, a procedure, pre or post, got" item))))

(define (%send port text)
  (if port (write-string text port) text))

;;; A pattern that matches the string alone.  Source: Guile, (ice-9 regex)
(define (regexp-quote s)
  (string-concatenate
   (map (lambda (char)
          (if (memv char '(#\. #\* #\+ #\? #\[ #\] #\( #\) #\{ #\} #\| #\^ #\$ #\\))
              (string #\\ char)
              (string char)))
        (string->list s))))
