;;; Networks: all of the libraries (nn …), and the tensors and gradients that programs with networks are written in, in one
;;; library: (import (scheme base) (nn)) is enough to begin with.
(define-library (nn)
  (import (schemenn tensors) (schemenn gradients)
          (nn layer) (nn shapes) (nn initialization)
          (nn dense) (nn activations) (nn embedding) (nn dropout) (nn normalization)
          (nn convolution) (nn pooling) (nn recurrent) (nn attention)
          (nn losses) (nn parameters) (nn schedules) (nn optimizers)
          (nn batches) (nn metrics) (nn training) (nn search) (nn files)
          (nn csv) (nn data) (nn trials) (nn lens))
  (export
    ;; (nn layer)
    make-layer stateless-layer activation layer? layer-name
    layer-initialize layer-initial-state layer-train layer-evaluate
    sequential residual as-layer parameter-count
    ;; (nn shapes)
    check-batch
    ;; (nn initialization)
    glorot-uniform glorot-normal he-uniform he-normal lecun-normal uniform-within normal-around constant-value
    ;; (nn dense)
    dense
    ;; (nn activations)
    relu leaky-relu elu sigmoid tanh softplus silu gelu gelu-tanh softmax log-softmax
    ;; (nn embedding)
    embedding positions sinusoidal-positions
    ;; (nn dropout)
    dropout
    ;; (nn normalization)
    layer-norm batch-norm
    ;; (nn convolution)
    convolution-1d convolution-2d
    ;; (nn pooling)
    max-pool-1d max-pool-2d mean-pool-1d mean-pool-2d global-max-pool global-mean-pool flatten unflatten
    ;; (nn recurrent)
    recurrent gru lstm last-step
    ;; (nn attention)
    attention causal-mask multi-head-attention transformer-block
    ;; (nn losses)
    squared-error mean-squared-error mean-absolute-error huber
    binary-cross-entropy cross-entropy kl-divergence hinge multiclass-hinge
    ;; (nn parameters)
    parameter-map parameter-leaves parameter-leaves-like parameters-with-leaves parameters->vector vector->parameters
    gradient-norm clip-by-norm clip-by-value
    ;; (nn schedules)
    constant-rate step-decay piecewise-constant exponential-decay inverse-time-decay inverse-square-root-decay
    linear-decay polynomial-decay cosine-decay cosine-restarts warm-up scheduled-rate
    ;; (nn optimizers)
    make-optimizer optimizer? optimizer-name optimizer-initialize optimizer-step optimizer-rate
    gradient-descent momentum nesterov rmsprop adam adamw
    with-weight-decay with-clipping-by-norm with-clipping-by-value
    ;; (nn batches)
    make-examples example-count take-examples example-range epoch-order shuffled-batches split-examples
    ;; (nn metrics)
    predicted-classes accuracy top-accuracy binary-accuracy
    confusion-matrix precisions recalls f1-scores r-squared
    ;; (nn training)
    train fit predict evaluation training-step
    ;; (nn search)
    grid-search grid-combinations
    ;; (nn files)
    save-parameters load-parameters rng->list list->rng
    ;; (nn csv)
    read-csv parse-csv csv-table? csv-names csv-length csv-column csv-strings csv-numbers csv-labels
    ;; (nn data)
    xor-data moons-data spirals-data iris-data iris-classes iris-features digits-data
    standardization standardize unstandardize shift-images with-shifted-images
    ;; (nn trials)
    trials
    ;; (nn lens)
    make-lens lens? lens-forward lens-backward
    identity-lens compose-lenses parallel-lenses copy-lens swap-lens discard-lens lens-of pointwise-lens
    make-parametrised parametrised? parametrised-size parametrised-lens as-parametrised parametrised-of
    compose-parametrised parallel-parametrised reparametrise
    linear-lens bias-lens dense-lens layer-lens squared-error-lens loss-lens
    learning-rate-lens descent-lens momentum-lens training-step-lens lens-step

    ;; (schemenn tensors)
    tensor list->tensor vector->tensor tensor->list tensor->vector build-tensor
    zeros ones full identity-matrix arange linspace one-hot
    tensor? shape rank tensor-length tensor-size reshape ravel transpose expand-dims squeeze flip
    tensor-ref tensor-rows tensor-slice tensor-take diagonal diagonal-matrix
    stack concatenate tensor-repeat tensor-tile tensor-pad tensor-windows tensor-overlap-add
    tensor-sort argsort cumulative-sum
    mask? list->mask mask->list where mask-and mask-or mask-xor mask-not mask-any mask-all mask-indices mask-select
    mat-vec vec-mat mat-mul dot outer norm trace determinant inverse solve
    sum mean product maximum minimum argmax argmin variance standard-deviation
    log-sum-exp erf sinh cosh asinh acosh atanh cube sgn clip
    tensor-map tensor-for-each tensor-fold map-indexed vectorized? why-not-vectorized
    make-rng rng? rng-split random-normal random-uniform random-integers random-permutation shuffle random-choice
    ;; (schemenn gradients)
    ∇ ∂ gradient gradient-of value-and-gradient
    jacobian hessian jvp vjp
    stop-gradient with-derivative check-gradient compare-gradient
    define-trainable explain-gradient gradient->dot gradient->svg))
