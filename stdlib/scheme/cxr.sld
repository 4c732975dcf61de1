;;; R7RS (scheme cxr): the compositions of three and four car and cdr.
(define-library (scheme cxr)
  (import (schemenn))
  (export
    caaar caadr cadar caddr cdaar cdadr cddar cdddr
    caaaar caaadr caadar caaddr cadaar cadadr caddar cadddr
    cdaaar cdaadr cdadar cdaddr cddaar cddadr cdddar cddddr))
