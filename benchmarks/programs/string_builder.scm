;;; A text of n lines, put together from pieces.

(define (line i)
  (string-append "line " (number->string i) "\n"))

(define (run n)
  (let loop ((i 0) (lines '()))
    (if (= i n)
        (string-length (apply string-append (reverse lines)))
        (loop (+ i 1) (cons (line i) lines)))))
