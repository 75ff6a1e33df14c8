### One announcement of the commune, as residents read it. Officials write its words.

announcement-place = Where: { $place }
announcement-until = Until: { TIME($until) }
announcement-sender = Sent by the People's Committee of { $sender }, code { $code }.
announcement-line = { $code } { $topic }: { $text }
announcement-trial = 🧪 A trial, only you get it:
announcement-drill = DRILL: this is a test message, nothing has happened.
announcement-drill-mark = DRILL: { $text }
announcement-corrects = CORRECTION of { $code }
announcement-correction = The message { $code } was sent by mistake; please disregard it. We apologise.

# A digest: several announcements in one message.
announcement-digest = There are { $count } announcements. To read one in full, say "news".
