;;; R6RS (rnrs lists): list utilities.
(define-library (rnrs lists)
  (import (schemenn))
  (export
    find for-all exists filter partition fold-left fold-right remp remove remv remq
    memp member memv memq assp assoc assv assq cons*))
