;;; R6RS (rnrs bytevectors): bytevectors.
(define-library (rnrs bytevectors)
  (import (schemenn))
  (export
    bytevector? make-bytevector bytevector-length bytevector=? bytevector-fill! bytevector-copy!
    bytevector-copy
    bytevector-u8-ref bytevector-u8-set! bytevector->u8-list u8-list->bytevector string->utf8 utf8->string))
