(cond-expand (srfi-1 'lists) (else 'none))          ; => lists
(cond-expand ((and srfi-1 srfi-9) 'both) (else 'no))          ; => both
(cond-expand (srfi-9999 'strange) (else 'sensible)) ; => sensible
(cond-expand ((not srfi-9999) 'absent))             ; => absent
(cond-expand ((or srfi-9999 srfi-132 ) 'one))       ; => one
(cond-expand (srfi-133 (define found #t)) (else (define found #f)))
found                                   ; => #t
