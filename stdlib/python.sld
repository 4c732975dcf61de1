;;; Objects of Python: what (import (python module)) brings in is used with these.
(define-library (python)
  (import (schemenn))
  (export python-import python-ref python-set! python-call python-object?))
