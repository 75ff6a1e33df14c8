### One announcement of the commune, as residents read it. Officials write its words.

announcement-place = Where: { $place }
announcement-until = Until: { TIME($until) }
announcement-sender = Sent by the People's Committee of { $sender }, code { $code }.
announcement-line = { $code } { $topic }: { $text }
announcement-trial = 🧪 A trial, only you get it:
