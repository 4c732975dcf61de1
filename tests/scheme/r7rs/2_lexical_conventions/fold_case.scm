#!fold-case
(eq? 'ABC 'abc) ; => #t
(symbol->string 'FooBar) ; => "foobar"
(symbol->string '|FooBar|) ; => "FooBar"
#T ; => #t
(char->integer #\A) ; => 65
"ABC" ; => "ABC"
(DEFINE X 1)
x ; => 1
#\SPACE ; => #\space
#!no-fold-case
(eq? 'ABC 'abc) ; => #f
(char->integer #\Z) ; => 90
(list 'a #!fold-case 'B #!no-fold-case 'B) ; => (a b B)
