(exit 1 2) ; error: exit: 1 too many arguments
(eval 1 (interaction-environment) 3) ; error: eval: 1 too many arguments
(load "x" (interaction-environment) 3) ; error: load: 1 too many arguments
(make-parameter 1 list 3) ; error: make-parameter: 1 too many arguments
(member 1 '(1) = 4) ; error: member: 1 too many arguments
(assoc 1 '((1)) = 4) ; error: assoc: 1 too many arguments
(delete 1 '(1) = 4) ; error: delete: 1 too many arguments
(delete-duplicates '(1) = 4) ; error: delete-duplicates: 1 too many arguments
(newline (current-output-port) 2) ; error: newline: expected 0 to 1 argument, got 2
(read-line (current-input-port) 2 3) ; error: read-line: expected 0 to 1 argument, got 3
(char-ready? (current-input-port) 1) ; error: char-ready?: expected 0 to 1 argument, got 2
