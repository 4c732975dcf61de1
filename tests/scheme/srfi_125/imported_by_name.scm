(import (scheme base) (srfi 125) (prefix (srfi 113) s:) (only (srfi 128) make-default-comparator comparator-if<=>))
(define t (hash-table (make-default-comparator) 1 'one))
(hash-table-ref t 1.0)                  ; => one
(s:set->list (s:set (make-default-comparator) 1 1))  ; => (1)
(comparator-if<=> 1 2 'less 'equal 'greater)         ; => less
hashtable-ref                           ; error: hashtable-ref
