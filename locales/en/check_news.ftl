### A resident asks whether a message, a number or a link is the commune's.

check_news-menu = Is this genuine?
check_news-doing = checking a message

check_news-message = Paste the message, the number or the link here, and don't open it. The { $commune }'s news has a code, for example TB 12.
check_news-message-label = Message to check
check_news-message-again = Paste the message, the number, the link or the code here.
check_news-message-simple = Hold your finger on the message, tap copy, then paste it here. Or type its code, for example TB 12.
check_news-told = { $verdict }

check_news-ours-text = Yes, this is the { $commune }'s news, code { $what }.
check_news-ours-code = Yes, this is a code of the { $commune }.
check_news-ours-phone = { $what } is the number of { $owner }.
check_news-ours-link = { $what } is a site of the state. Still, tell nobody a code or a password.
check_news-not_ours-code = This is not from the { $commune }: it sent nothing with the code { $what }. Don't open anything in it; call { PHONE($phone) } if in doubt.
check_news-not_ours-changed = This is not what the { $commune } said in { $what }, so don't do what it asks.
check_news-not_ours-link = This is not from the { $commune }: it does not use the site { $what }. Don't open it; call { PHONE($phone) } if in doubt.
check_news-not_ours-phone = { $what } is not a number of the { $commune }. Don't do what the caller asks; call { PHONE($phone) } if in doubt.
check_news-unsure = I can't tell: the { $commune }'s news has no such message. Don't do what it asks; call { PHONE($phone) } first.
check_news-unsure-alike = This is nearly the { $commune }'s { $what }, but not the same. Follow only what the { $commune } wrote, below.
check_news-unsure-part = This is only a part of the { $commune }'s { $what }; the rest is missing. Read the whole of it below.
check_news-unsure-code = The { $commune } sent a message with the code { $what }. If yours says anything else than the one below, it is not from the { $commune }.

# When the commune sent it, and whether it still holds.
check_news-sent-open = The { $commune } sent it at { TIME($sent) }, and nothing has changed since.
check_news-sent-until = The { $commune } sent it at { TIME($sent) }; it is valid until { TIME($until) }.
check_news-sent-over = The { $commune } sent it at { TIME($sent) }, but it is over: don't follow it any more.
check_news-sent-stopped = The { $commune } sent it at { TIME($sent) }, but stopped it later: don't follow it any more.
check_news-sent-corrected = The { $commune } sent it at { TIME($sent) }, but corrected it later: follow { $code } at the end.
check_news-drill = It is a drill: nothing has happened.

# Where the person's message and the commune's differ; the words that differ are in « ».
check_news-replaced = – Your message says “{ $theirs }”, the { $commune } wrote “{ $ours }”.
check_news-added = – Your message says “{ $theirs }”, the { $commune } did not write { $words }.
check_news-dropped = – The { $commune } wrote “{ $ours }”, your message lacks { $words }.
check_news-more = – And { $count } more.
check_news-wrote = The whole message of the { $commune } says:
check_news-wrote-marked = The whole message of the { $commune } says the following; your message lacks the words in « »:
check_news-correction = The { $commune }'s correction:

check_news-page-title = Is this from the { $commune }?
check_news-page-label = Paste a message, a number or a link, or type a code, for example TB 12
check_news-page-send = Check
check_news-page-safe = What you paste here is not stored. The { $commune }'s officials never ask for a one-time code or a password.
