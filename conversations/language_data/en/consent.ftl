### Yes or no to storing.

consent-nod-words = hm, uh huh, i see, vâng, dạ
consent-agree-words = agree, i agree, yes, yes i agree, yes please, ok, okay, ok i agree, sure, fine, of course, đồng ý
# "I agree, …": the rest is the person's request. With a word of the second list it is no consent.
consent-agree-first-words = i agree, yes i agree, đồng ý
consent-but-words = but, not, no, don't, if, unless, only, except, never
consent-decline-words = don't agree, i don't agree, i do not agree, disagree, no, no thanks, no thank you, decline, don't keep it, cancel, không đồng ý
# "Not the drain", "no photo" tell something; then the words of a refusal, and those that make one.
consent-denying-words = not, it is not, it's not, that is not, no, there is no, there are no, i have no
consent-refusal-words = no, not, nope, never, thanks, thank, you, i, we, do, don't, to, it, this, that, please, now, yet, need, want, keep, store, agree, wish, at, all, really, sorry, my, any, anything, words, messages, data, send, report, a, the, of, way, problem
consent-refusing-words = agree, keep, store, want, refuse, decline, rather not
consent-sorrow-words = sad, lonely, alone, cry, crying, miss my, depressed
# Questions about storing the data: they are not kept as the person's request.
consent-why-words = why, why do you ask, what for, what is this, what do you keep, what is kept, how long, for how long, who sees it, who can see it, who reads it, is it safe, what does it mean, what does that mean, i don't understand, i do not understand, what if i don't agree
# Any question with these words is about storing too.
consent-about-words = keep it, keep my, keep them, you keep, store, stored, agree to
