(list #\space #\newline #\tab #\nul)    ; => (#\x20 #\xA #\x9 #\null)
(char->integer #\delete)                ; => 127
(char->integer #\escape)                ; => 27
(char->integer #\alarm)                 ; => 7
