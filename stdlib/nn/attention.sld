;;; Attention: every step of a sequence looks at all steps, at each as much as its query fits their keys. A batch of
;;; sequences is n×time×size.
;;;
;;;   attention(Q, K, V) = softmax(Q Kᵀ / √d) V
;;;
;;; In each row of Q stands a query, of K a key, of V a value; d is the length of a key.
(define-library (nn attention)
  (import (schemenn) (nn shapes) (nn layer) (nn initialization) (nn dense) (nn activations) (nn normalization)
          (rename (nn dropout) (dropout dropout-layer)))
  (export attention causal-mask multi-head-attention transformer-block)
  (begin

;;; (attention Q K V [mask]): scaled dot-product attention of one sequence. Where the mask is #f, a query does not look.
;;; Shapes: (t, d), (s, d), (s, e) → (t, e); mask (t, s)
;;; Source: Vaswani et al., Attention is all you need, 2017, equation 1
(define* (attention Q K V #:optional (mask #f))
  (check-matrices Q K V)
  (let* ((fits (* (mat-mul Q (transpose K)) (/ 1.0 (sqrt (cadr (shape K))))))
         (seen (if (eq? mask #f) fits (where mask fits -inf.0))))
    (mat-mul (softmax seen) V)))

;;; An error unless queries are as long as keys, and there are as many values as keys.
(define (check-matrices Q K V)
  (for-each (lambda (x) (check-batch 'attention x 'rows 'columns)) (list Q K V))
  (if (not (and (= (cadr (shape Q)) (cadr (shape K))) (= (car (shape K)) (car (shape V)))))
      (layer-error 'attention "takes queries t×d, keys s×d and values s×e, got"
                   (string-join (map shape-text (list Q K V)) ", "))))

;;; (causal-mask t): step i looks at the steps up to i.
;;; Shapes: (t, t)  Source: Vaswani et al., 2017, section 3.2.3
(define (causal-mask t)
  (let ((steps (arange t)))
    (map (lambda (i) (<= steps i)) steps)))

;;; (multi-head-attention size heads [#:causal #f] [#:initialize glorot-uniform]): x is projected to queries, keys and
;;; values, which are cut into heads of size / heads columns; each head attends by itself, and their outputs side by
;;; side are projected again.
;;; Parameters ((Wq bq) (Wk bk) (Wv bv) (Wo bo)).
;;; Shapes: (n, t, size) → (n, t, size); W (size, size), b (size,)
;;; Source: Vaswani et al., 2017, section 3.2.2
(define* (multi-head-attention size heads #:key (causal #f) (initialize glorot-uniform))
  (let ((name (list 'multi-head-attention size heads))
        (shapes (make-list 4 (list (list size size) (list size))))
        (project (dense size size #:initialize initialize)))
    (check-size name "the size" size)
    (check-size name "the number of heads" heads)
    (if (not (= (remainder size heads) 0))
        (layer-error name "the size must be a multiple of the number of heads, got" size))
    (stateless-layer name
                     (lambda (rng) (map (lambda (part) (layer-initialize project rng)) '(Q K V output)))
                     (lambda (parameters x)
                       (check-parameters name parameters shapes)
                       (check-batch name x 'n 'time size)
                       (let ((mask (and causal (causal-mask (cadr (shape x)))))
                             (projected (lambda (k x) (layer-evaluate project (list-ref parameters k) '() x))))
                         (projected 3 (joined-heads
                                        (map (lambda (Q K V) (map (lambda (q k v) (attention q k v mask)) Q K V))
                                             (cut-heads heads (projected 0 x))
                                             (cut-heads heads (projected 1 x))
                                             (cut-heads heads (projected 2 x))))))))))

;;; Shapes: (n, t, size) → (n, heads, t, size / heads)
(define (cut-heads heads x)
  (let ((lengths (shape x)))
    (transpose (reshape x (list (car lengths) (cadr lengths) heads (quotient (list-ref lengths 2) heads))) 0 2 1 3)))

;;; Shapes: (n, heads, t, d) → (n, t, heads · d)
(define (joined-heads x)
  (let ((lengths (shape x)))
    (reshape (transpose x 0 2 1 3)
             (list (car lengths) (list-ref lengths 2) (* (cadr lengths) (list-ref lengths 3))))))

;;; (transformer-block size heads hidden [#:causal #f] [#:dropout 0] [#:activation gelu]): attention, then a dense layer
;;; of `hidden` units for each step, each with layer-norm before it and added to what it took:
;;;   y = x + attention(norm(x))        z = y + dense(gelu(dense(norm(y))))
;;; Shapes: (n, t, size) → (n, t, size)
;;; Source: Xiong et al., On layer normalization in the transformer architecture, 2020, figure 1(b)
(define* (transformer-block size heads hidden #:key (causal #f) (dropout 0) (activation gelu))
  (sequential
    (residual (layer-norm size)
              (multi-head-attention size heads #:causal causal)
              (dropout-layer dropout))
    (residual (layer-norm size)
              (dense size hidden)
              activation
              (dense hidden size)
              (dropout-layer dropout))))))
