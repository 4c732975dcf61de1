(cond ((> 3 2) 'greater) ((< 3 2) 'less))  ; => greater
(cond ((> 3 3) 'greater) ((< 3 3) 'less) (else 'equal))  ; => equal
(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f))  ; => 2
(cond (#f 1) (5))                       ; => 5
