(raise 'boom)                           ; error: boom
