### Yes or no to storing.

consent-nod-words = hm, uh huh, i see, dạ
consent-agree-words = agree, i agree, yes, yes i agree, yes please, ok, okay, ok i agree, sure, fine, of course, đồng ý
# "I agree, …": the rest is the person's request. With a word of the second list it is no consent.
consent-agree-first-words = i agree, yes i agree, đồng ý
consent-decline-words = don't agree, i don't agree, i do not agree, disagree, no, no thanks, no thank you, decline, don't keep it, cancel, không đồng ý
# "Not the drain", "no photo" tell something; then the words of a refusal, and those that make one.
consent-sorrow-words = sad, lonely, alone, cry, crying, miss my, depressed
# Questions about storing the data: they are not kept as the person's request.
consent-why-words = why, why do you ask, what for, what is this, what do you keep, what is kept, how long, for how long, who sees it, who can see it, who reads it, is it safe, what does it mean, what does that mean, i don't understand, i do not understand, what if i don't agree, keep it, keep my, keep them, you keep, store, stored, agree to
# Any question with these words is about storing too.
consent-not-withdrawn-words = stop sending, don't send any more
