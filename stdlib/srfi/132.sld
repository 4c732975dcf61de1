;;; SRFI 132: sorting.
(define-library (srfi 132)
  (import (schemenn))
  (export
    ;; Predicates
    list-sorted? vector-sorted?
    ;; General sorting
    list-sort list-stable-sort list-sort! list-stable-sort!
    vector-sort vector-stable-sort vector-sort! vector-stable-sort!
    ;; Merging
    list-merge list-merge! vector-merge vector-merge!
    ;; Deleting duplicate neighbours
    list-delete-neighbor-dups list-delete-neighbor-dups! vector-delete-neighbor-dups vector-delete-neighbor-dups!
    ;; Finding the median
    vector-find-median vector-find-median!
    ;; Selection
    vector-select! vector-separate!))
