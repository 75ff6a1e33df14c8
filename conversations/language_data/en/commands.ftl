### Commands and courtesies of every conversation; ages, numbers, repetition.

engine-age-words = years, old, born, aged, birthday, age
engine-age-beside-words = i, am, m, was, in, on, my, is, year, now, of, the, january, february, march, april, may, june, july, august, september, october, november, december
engine-age-spelled-words = one, two, three, four, five, six, seven, eight, nine, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety

engine-back-words = back, go back, previous, quay lại, trở lại, lùi lại, /back, /quaylai
engine-cancel-words = cancel, stop, quit, never mind, hủy, thôi, bỏ, /huy, /cancel, /stop
engine-skip-words = skip, later, not needed, pass
engine-menu-words = menu, home, start, start again, về đầu, /start, /menu
engine-greet-words = hello, hi, hey, good morning, good afternoon, good evening, chào, xin chào, alo
engine-thank-words = thank you, thanks, thank you very much, many thanks, cảm ơn, cám ơn, thanks a lot, thank you so much
engine-help-words = help, help me, how, instructions, giúp, trợ giúp, hướng dẫn, /help, /giup
engine-help-within-words = don't understand, do not understand, didn't understand, i don't understand, i do not understand, what do you mean, what does it mean, what does that mean
engine-nothing-words = no, nothing, nothing more, nothing else, i don't know, don't know, not sure, that's all, that is all, không biết
engine-human-words = human, agent, talk to someone, official, phone number, gặp cán bộ, cán bộ, /canbo
engine-restore-words = continue, go on, làm tiếp, tiếp tục, lấy lại
# Going on with what was just put aside; not with a word of the next line.
engine-restore-within-words = go on, go ahead, carry on, let's continue, continue, send it anyway, report it anyway, send it after all, report it after all, on second thought, changed my mind
engine-restore-later-words = go on with, continue, finish my, finish the, carry on with, pick up where
engine-sending-words = send, submit, file it, gửi
engine-restore-unless-words = not, don't, stop, no

engine-resume-words = yes, yes please, ok, sure, continue, go on, có, vâng, làm tiếp
engine-drop-words = no, no thanks, something else, không, việc khác

engine-more-words = more, next, xem thêm, thêm
engine-praise-words = fixed, repaired, so clean now, looks great, bright again, smooth now
engine-number-lead = number
engine-number-words = one, two, three, four, five, six, seven, eight, nine, ten

# Polite words before and after an answer, then words without content of their own.
engine-polite-first = well, oh, please
engine-polite-last = please, thanks, sir, madam
engine-hollow-words = now, i, we, my, our, you, please, want, would, like, to, a, an, the, is, are, there, it, this, that, and, of, in, at, on, with, for, about, very, report, problem, some, have, has, hello, hi, sir, madam, what, was, do, doing, can, could

# Asks to hear the question again; with a word of the next line it is something else.
engine-repeat-words = read it again, say it again, repeat that, repeat it, read it to me, what did you write, what have you written, once more please
engine-repeat-unless-words = wrong, change, add, send, correct, fine
engine-why-asked-words = why do you need, why do you ask, what do you need my number for, what is it for, why my number, why my phone
engine-cannot-write-words = i can't write, i cannot write, i can't type, i cannot type, i can't read

# The draft is not kept either.
engine-drop-draft-words = delete everything, delete it all, scrap it, scrap the whole thing, delete it, delete this, delete the draft, erase it, erase this, throw it away, don't keep it, do not keep it, don't save it
engine-keep-draft-words = don't delete, do not delete, keep it
