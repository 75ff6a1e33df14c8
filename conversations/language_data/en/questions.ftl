### How people ask, in words of their own: abbreviations, and words that say little.
### A word more in here is one more way of writing that the bot understands.

ask_services-words = ask about papers, ask about a procedure, papers, procedures, choose another group, hỏi thủ tục, /hoi

# The first word of each item is an abbreviation, the rest is its expansion.
asking-short-words = pls please, plz please, u you, id identity card, bday birthday, dob birth date, hh household, docs documents, doc document, cert certificate, govt government, info information, appt appointment

# Words that occur in any question: they have a low weight in the search.
asking-light-words = i, a, an, the, to, of, in, on, at, for, is, are, am, my, me, we, you, your, it, do, does, did, how, what, where, when, who, which, can, could, should, would, will, please, need, want, get, and, or, with, if, be, this, that, there, much, many, long, have, has

# Words of the office that occur in every procedure.
asking-common-words = procedure, document, documents, paper, papers, form, fee, fees, cost, application, apply, certificate, online, register, registration

# Synonyms: each item is a pair joined by "=".
asking-alike-words = wedding = marriage, marry = marriage, married = marriage, newborn = birth, baby = birth, died = death, passed away = death, id card = identity card, driving licence = driver license, land certificate = red book, temporary stay = temporary residence, health card = health insurance

# Words that mark a question, anywhere and at its end.
asking-question-words = how, what, where, when, who, which, why, can I, can we, can my, can he, can she, can they, can someone, can somebody, may I, may my, do I, do we, does it, does she, does he, is it, is there, are there, should I, should we, could I, could my, must I, must we, am I
# Words that ask about the assistant itself.
asking-assistant-words = is this, is it, are you, do you, does it, does this, do i, can i, can you, will i, will you, or a
asking-assistant-marks-words = this bot, this chat, this app, this page, my messages, what I write, write here, ask here, chat here, answering, message you, text you
asking-question-ends = right, correct, or not
# What may follow these: "is it open tomorrow or not, please".
asking-tag-words = please, then, pls
asking-tag-plain-words = please, then, pls
# Behind a denial these ask nothing, unless one does not know.
asking-denial-words = not, never, don't, won't, wouldn't
asking-unknown-words = know, sure, understand, remember
asking-indefinite-words = anything
# Phrases with such a word that ask nothing.
asking-no-question-words = what a mess, what a shame, what a stink, how awful, how terrible, no matter what, you know what
asking-lasting-words = when it rains, when it rained, when it is dark, when it gets dark, when cars pass, when trucks pass, for how many days now, who knows how long, for I don't know how long
# In a long sentence these nouns ask for no part of a card.
asking-part-nouns = papers, documents, form, fee, cost, internet, on behalf
# Requests to an office: phrases that only report a problem, then words that mark a request.
asking-way-words = just ask, ask anyone
asking-no-wish-words = need fixing, needs fixing, need repair, needs repair, need cleaning, needs cleaning, want it fixed, want someone to fix, need someone to fix
asking-compound-words = hồ sơ
asking-wish-words = want, need, would like, apply, register, application, certificate, permit, licence, license
# What is asked for whoever tells of a death.
asking-death = register a death
asking-death-words = register, report
# Behind these words is what is asked: "wait, let me ask the office hours first".
asking-ask-words = ask, asking, hỏi

# A short question after a card is about that card. Ways to ask for its parts, besides card-fee-words ….
asking-next-fee-words = is it expensive, expensive, any fee, pay anything, free, what price, total cost
asking-next-time-words = how soon, same day, right away, when, how fast, is it quick, wait long, deadline, too late, if I am late
asking-next-place-words = which counter, which room, whom do I see, any commune, another commune
asking-next-papers-words = bring anything, bring, originals, copies, photos, need a photo
asking-next-form-words = is there a form, where is the form, fill in
asking-next-who-words = on my behalf, instead of me, in my place, go alone, come alone, apply alone, without me, in person, go myself, both of us, someone else, my wife, my husband, my mother, my father
asking-next-online-words = from home, on my phone, by post
asking-next-validity-words = valid, how long is it valid, is it valid, expire, does it expire, expires, when does it expire
asking-next-hours-words = saturday, sunday, weekend, weekends, opening hours, open, closed, lunch, what time
asking-next-whole-words = how does it work, how do I do it, how do I do that, what is the procedure, what do I do, what do I have to do, what steps, which steps
asking-next-short-words = u you, r are, wknd weekend
asking-next-whether-words = do I need, do I need the, do I need a, do we need the, do we need a, do we need, must I, must we, do I have to, do we have to, is it necessary, need I, I need, we need, must
asking-next-having-words = do I need the, do I need a, do we need the, do we need a, must I have, must we have, do I have to have, do I have to bring, must I bring
asking-next-whether-ends = right, then, too, there, first, as well
# Words between two things that one question asks for.
asking-joining-words = and, plus, also, with
asking-next-question-words = what about, how about, and if
asking-next-words = so, and, then, but, oh, get, take, use, bring, paper, papers, send, sign, print, photo, copy, original, pay, late, early, today, tomorrow, morning, afternoon, person, wait, ready

card-none-words = none of these, none, neither, no, something else, wrong, không phải
card-not-this-words = not what I meant, not this, that is not it, something else, wrong, không đúng ý tôi
card-ask-official-words = ask an official, ask them, ask for me, pass it on, nhờ cán bộ

card-groups-words = choose another group, another group, the groups, back, go back, previous, quay lại

card-papers-words = papers, which papers, what papers, documents, which documents, what documents, what do I need, what do I bring, what to bring, bring what, cần gì, giấy tờ
card-fee-words = how much, how much is it, how much does it cost, what does it cost, cost, costs, fee, fees, price, is it free, do I have to pay, bao nhiêu tiền, lệ phí
card-time-words = how long, how long does it take, how many days, when is it ready, when will it be ready, time needed, mấy ngày, bao lâu
# Whether there is a fine; a card that speaks of it has these words too.
card-fine-words = fine, fined, the fine, be fined, how much is the fine, penalty
# A card that says how long a paper is valid has one of these words.
card-validity-signs = valid for, is valid, expires, expiry

card-place-words = where, where to go, where do I go, where is it, which office, address, place, ở đâu
card-form-words = form, which form, the form, application form, mẫu đơn
card-who-words = who may go, who can go, who may act, on behalf, on my behalf, for someone else, can someone else do it, can someone else go, can my son go, ai làm thay
card-online-words = online, what about online, can I do it online, on the internet, by phone app, vneid, trên mạng
