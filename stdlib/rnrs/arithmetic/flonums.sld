;;; R6RS (rnrs arithmetic flonums): flonums.
(define-library (rnrs arithmetic flonums)
  (import (schemenn))
  (export
    flonum? real->flonum fl=? fl<? fl<=? fl>? fl>=? flinteger? flzero? flpositive? flnegative? flodd? fleven?
    flfinite? flinfinite? flnan? flmax flmin fl+ fl* fl- fl/ flabs fldiv-and-mod fldiv flmod
    flfloor flceiling fltruncate flround flexp fllog flsin flcos fltan flasin flacos flatan flsqrt flexpt
    fixnum->flonum))
