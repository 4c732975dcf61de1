;;; SRFI 41: streams that are null or made of a promise of an element and a stream.
;;;
;;; The procedures have the names of SICP's streams, which are pairs; a program gets these by importing this library.
(define-library (srfi 41)
  (import (schemenn))
  (export
    stream-null stream-cons stream? stream-null? stream-pair? stream-car stream-cdr stream-lambda
    define-stream list->stream port->stream stream stream->list stream-append stream-concat stream-constant
    stream-drop stream-drop-while stream-filter stream-fold stream-for-each stream-from stream-iterate
    stream-length stream-let stream-map stream-match stream-of stream-range stream-ref stream-reverse
    stream-scan stream-take stream-take-while stream-unfold stream-unfolds stream-zip)
  (begin

;;; The promise is of '(), or of a pair: the promise of the element, and the stream after it.
(define-record-type <stream>
  (make-stream promise)
  stream?
  (promise stream-promise))

;;; (stream-lazy expr): a stream that is what the stream of the expression is.
(define-syntax stream-lazy
  (syntax-rules ()
    ((_ expr) (make-stream (delay-force (stream-promise expr))))))

;;; The empty stream.
(define stream-null (make-stream (make-promise '())))

;;; (stream-cons element stream): a stream; neither operand is evaluated before it is needed.
(define-syntax stream-cons
  (syntax-rules ()
    ((_ element stream) (make-stream (make-promise (cons (delay element) (stream-lazy stream)))))))

;;; Whether a is the empty stream.
(define (stream-null? a)
  (and (stream? a) (null? (force (stream-promise a)))))

;;; Whether a is a stream with an element.
(define (stream-pair? a)
  (and (stream? a) (pair? (force (stream-promise a)))))

;;; The first element.
(define (stream-car stream)
  (force (car (stream-content 'stream-car stream))))

;;; The stream without its first element.
(define (stream-cdr stream)
  (cdr (stream-content 'stream-cdr stream)))

(define (stream-content name stream)
  (let ((content (if (stream? stream) (force (stream-promise stream)) '())))
    (if (pair? content)
        content
        (error (string-append (symbol->string name) ": expected a stream with an element, got") stream))))

;;; An error in the name of a procedure unless a is a stream.
(define (check-stream name a)
  (if (not (stream? a))
      (error (string-append (symbol->string name) ": expected a stream, got") a)))

;;; (stream-lambda parameters body …): a procedure that answers a stream, and evaluates its body when that is needed.
(define-syntax stream-lambda
  (syntax-rules ()
    ((_ parameters body ...) (lambda parameters (stream-lazy (let () body ...))))))

;;; (define-stream (name . parameters) body …): define a procedure made by stream-lambda.
(define-syntax define-stream
  (syntax-rules ()
    ((_ (name . parameters) body ...) (define name (stream-lambda parameters body ...)))))

;;; (stream-let tag ((name value) …) body …): as a named let whose body answers a stream.
(define-syntax stream-let
  (syntax-rules ()
    ((_ tag ((name value) ...) body ...)
     ((letrec ((tag (stream-lambda (name ...) body ...))) tag) value ...))))

;;; (stream element …): the stream of the elements, each evaluated when it is needed.
(define-syntax stream
  (syntax-rules ()
    ((_) stream-null)
    ((_ element more ...) (stream-cons element (stream more ...)))))

;;; (stream-match stream (pattern [fender] expr) …): the expression of the first pattern that fits. A pattern is (),
;;; (p . pattern), or a p for the whole stream, where p is a variable or _.
(define-syntax stream-match
  (syntax-rules ()
    ((_ expr clause ...)
     (let ((matched expr))
       (check-stream 'stream-match matched)
       (match-clauses matched clause ...)))))

(define-syntax match-clauses
  (syntax-rules ()
    ((match-clauses matched)
     (error "stream-match: no pattern fits" matched))
    ((match-clauses matched (pattern expr) clause ...)
     (let ((fail (lambda () (match-clauses matched clause ...))))
       (match-pattern matched pattern expr (fail))))
    ((match-clauses matched (pattern fender expr) clause ...)
     (let ((fail (lambda () (match-clauses matched clause ...))))
       (match-pattern matched pattern (if fender expr (fail)) (fail))))))

(define-syntax match-pattern
  (syntax-rules (_)
    ((match-pattern matched () yes no)
     (if (stream-null? matched) yes no))
    ((match-pattern matched (_ . rest) yes no)
     (if (stream-pair? matched)
         (let ((after (stream-cdr matched)))
           (match-pattern after rest yes no))
         no))
    ((match-pattern matched (name . rest) yes no)
     (if (stream-pair? matched)
         (let ((name (stream-car matched)) (after (stream-cdr matched)))
           (match-pattern after rest yes no))
         no))
    ((match-pattern matched _ yes no) yes)
    ((match-pattern matched name yes no) (let ((name matched)) yes))))

;;; (stream-of expr clause …): the stream of expr's values for what the clauses give: (name in stream), (name is value),
;;; or a condition.
(define-syntax stream-of
  (syntax-rules ()
    ((_ expr clause ...) (stream-of-rest expr stream-null clause ...))))

;;; As stream-of, followed by the stream `rest`.
(define-syntax stream-of-rest
  (syntax-rules (in is)
    ((_ expr rest) (stream-cons expr rest))
    ((_ expr rest (name in stream) clause ...)
     (stream-let loop ((left stream))
       (if (stream-null? left)
           rest
           (let ((name (stream-car left)))
             (stream-of-rest expr (loop (stream-cdr left)) clause ...)))))
    ((_ expr rest (name is value) clause ...)
     (let ((name value))
       (stream-of-rest expr rest clause ...)))
    ((_ expr rest condition clause ...)
     (if condition (stream-of-rest expr rest clause ...) rest))))

;;; The stream of the elements of the list.
(define (list->stream items)
  (%check-list 'list->stream items)
  (let loop ((items items))
    (stream-lazy
      (if (null? items)
          stream-null
          (stream-cons (car items) (loop (cdr items)))))))

;;; The stream of the characters that the port, or the current input port, reads.
(define (port->stream . port)
  (let ((port (if (pair? port) (car port) (current-input-port))))
    (stream-let loop ()
      (let ((character (read-char port)))
        (if (eof-object? character)
            stream-null
            (stream-cons character (loop)))))))

;;; (stream->list [k] stream): the list of the elements, or of the first k.
(define (stream->list first . rest)
  (let loop ((left (if (pair? rest) (check-count 'stream->list first) -1))
             (stream (if (pair? rest) (car rest) first))
             (items '()))
    (check-stream 'stream->list stream)
    (if (or (= left 0) (stream-null? stream))
        (reverse items)
        (loop (- left 1) (stream-cdr stream) (cons (stream-car stream) items)))))

(define (check-count name k)
  (if (not (and (exact-integer? k) (>= k 0)))
      (error (string-append (symbol->string name) ": expected a number of elements, got") k))
  k)

;;; The elements of the streams, one stream after another.
(define (stream-append . streams)
  (for-each (lambda (stream) (check-stream 'stream-append stream)) streams)
  (stream-concat (list->stream streams)))

;;; The elements of the streams that are the elements of the stream.
(define (stream-concat streams)
  (check-stream 'stream-concat streams)
  (stream-let next ((streams streams))
    (if (stream-null? streams)
        stream-null
        (stream-let loop ((stream (stream-car streams)))
          (if (stream-pair? stream)
              (stream-cons (stream-car stream) (loop (stream-cdr stream)))
              (begin
                (check-stream 'stream-concat stream)
                (next (stream-cdr streams))))))))

;;; The objects over and over.
(define (stream-constant . objects)
  (stream-let loop ((left objects))
    (cond ((null? objects) stream-null)
          ((null? left) (loop objects))
          (else (stream-cons (car left) (loop (cdr left)))))))

;;; The stream without its first k elements.
(define (stream-drop k stream)
  (check-count 'stream-drop k)
  (check-stream 'stream-drop stream)
  (stream-let loop ((k k) (stream stream))
    (if (or (= k 0) (stream-null? stream))
        stream
        (loop (- k 1) (stream-cdr stream)))))

;;; The elements from the first on for which f is false.
(define (stream-drop-while f stream)
  (check-stream 'stream-drop-while stream)
  (stream-let loop ((stream stream))
    (if (and (stream-pair? stream) (f (stream-car stream)))
        (loop (stream-cdr stream))
        stream)))

;;; The elements for which f is true.
(define (stream-filter f stream)
  (check-stream 'stream-filter stream)
  (stream-let loop ((stream stream))
    (cond ((stream-null? stream) stream-null)
          ((f (stream-car stream)) (stream-cons (stream-car stream) (loop (stream-cdr stream))))
          (else (loop (stream-cdr stream))))))

;;; Combine from the left; f takes what has been combined and then the element.
(define (stream-fold f initial stream)
  (check-stream 'stream-fold stream)
  (let loop ((result initial) (stream stream))
    (if (stream-null? stream)
        result
        (loop (f result (stream-car stream)) (stream-cdr stream)))))

;;; Call f for its effect with the elements of the streams, up to the end of the shortest.
(define (stream-for-each f first . rest)
  (let loop ((rows (apply stream-zip first rest)))
    (if (stream-pair? rows)
        (begin
          (apply f (stream-car rows))
          (loop (stream-cdr rows))))))

;;; The numbers from first by step (1), without end.
(define (stream-from first . step)
  (let ((step (if (pair? step) (car step) 1)))
    (stream-let loop ((number first))
      (stream-cons number (loop (+ number step))))))

;;; The stream of initial, f's value for it, f's value for that, and so on.
(define (stream-iterate f initial)
  (stream-let loop ((value initial))
    (stream-cons value (loop (f value)))))

;;; The number of elements.
(define (stream-length stream)
  (check-stream 'stream-length stream)
  (let loop ((count 0) (stream stream))
    (if (stream-null? stream)
        count
        (loop (+ count 1) (stream-cdr stream)))))

;;; The stream of f's values for the elements of the streams, up to the end of the shortest.
(define (stream-map f first . rest)
  (stream-let loop ((rows (apply stream-zip first rest)))
    (if (stream-null? rows)
        stream-null
        (stream-cons (apply f (stream-car rows)) (loop (stream-cdr rows))))))

;;; The numbers from first to before past, by step (1, or -1 if past is less).
(define (stream-range first past . step)
  (let* ((step (cond ((pair? step) (car step)) ((< first past) 1) (else -1)))
         (before? (if (< step 0) > <)))
    (stream-let loop ((number first))
      (if (before? number past)
          (stream-cons number (loop (+ number step)))
          stream-null))))

;;; The element at index k.
(define (stream-ref stream k)
  (check-stream 'stream-ref stream)
  (let loop ((stream stream) (left (check-count 'stream-ref k)))
    (cond ((stream-null? stream) (error "stream-ref: the stream is too short for index" k))
          ((= left 0) (stream-car stream))
          (else (loop (stream-cdr stream) (- left 1))))))

;;; The elements, last one first.
(define (stream-reverse stream)
  (check-stream 'stream-reverse stream)
  (stream-lazy
    (list->stream (stream-fold (lambda (items element) (cons element items)) '() stream))))

;;; The stream of the partial results of stream-fold, the initial one included.
(define (stream-scan f initial stream)
  (check-stream 'stream-scan stream)
  (stream-let loop ((result initial) (stream stream))
    (stream-cons result
      (if (stream-null? stream)
          stream-null
          (loop (f result (stream-car stream)) (stream-cdr stream))))))

;;; The first k elements, or all if there are not as many.
(define (stream-take k stream)
  (check-count 'stream-take k)
  (check-stream 'stream-take stream)
  (stream-let loop ((k k) (stream stream))
    (if (or (= k 0) (stream-null? stream))
        stream-null
        (stream-cons (stream-car stream) (loop (- k 1) (stream-cdr stream))))))

;;; The elements before the first for which f is false.
(define (stream-take-while f stream)
  (check-stream 'stream-take-while stream)
  (stream-let loop ((stream stream))
    (if (and (stream-pair? stream) (f (stream-car stream)))
        (stream-cons (stream-car stream) (loop (stream-cdr stream)))
        stream-null)))

;;; The stream of mapper's values for seed and what successor makes of it, as long as more? is true of it.
(define (stream-unfold mapper more? successor seed)
  (stream-let loop ((seed seed))
    (if (more? seed)
        (stream-cons (mapper seed) (loop (successor seed)))
        stream-null)))

;;; Several streams, as many values: f takes a seed, and answers the next one and an operand for each stream: a list of
;;; the next element, #f for none yet, or () for the end.
(define (stream-unfolds f seed)
  (let ((rows (stream-let loop ((seed seed))
                (call-with-values
                  (lambda () (f seed))
                  (lambda (next . row) (stream-cons row (loop next)))))))
    (apply values (map (lambda (i) (stream-column i rows)) (iota (length (stream-car rows)))))))

(define (stream-column i rows)
  (stream-let loop ((rows rows))
    (let ((item (list-ref (stream-car rows) i)))
      (cond ((pair? item) (stream-cons (car item) (loop (stream-cdr rows))))
            ((null? item) stream-null)
            (else (loop (stream-cdr rows)))))))

;;; The stream of the lists of the elements of the streams at one index, up to the end of the shortest.
(define (stream-zip first . rest)
  (let ((streams (cons first rest)))
    (for-each (lambda (stream) (check-stream 'stream-zip stream)) streams)
    (stream-let loop ((streams streams))
      (if (any stream-null? streams)
          stream-null
          (stream-cons (map stream-car streams) (loop (map stream-cdr streams)))))))

  ))
