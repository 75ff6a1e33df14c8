### Small talk, praise and blame, remarks on the assistant itself.

app_feedback-words = feedback, feedback on this app, feedback on the app, feedback about the app, app feedback, give feedback on the app, about this app, góp ý cho ứng dụng, góp ý ứng dụng, /gopyapp
app_feedback-subject-words = this app, the app, chatbot, this bot, the bot, this assistant, the assistant, app này, ứng dụng này
app_feedback-lead-words = feedback, suggest, suggestion, i wish, please add
app_feedback-verdict-words = hard to use, difficult to use, easy to use, too slow, so slow, too complicated, confusing, is great, is good, is very good, works well, is useful, is useless, is bad, is terrible, is awful, too small, does not understand, doesn't understand, wrong answers, answers wrongly, too many questions, is broken, crashes, should have, should be able, khó dùng, dễ dùng
app_feedback-others-words = vneid, vssid, zalo, facebook, bank, portal, etax, tiktok

small_talk-robot-words = are you a robot, are you human, are you a real person, who are you, what are you, is this a bot, em là ai, are you a robot or a human, you are robot or human, robot or human, are you a person, am i talking to a person, is this a real person, am i talking to a robot, are you a machine, are you a bot
small_talk-name-words = what is your name, your name, how old are you, where are you from, em tên gì
small_talk-feelings-words = how are you, how are you doing, how do you do, hi how are you, hi there how are you, hello how are you, nice to meet you, em khỏe không
small_talk-here-words = anyone there, is anyone there, is anybody there, are you there, can I ask something, can I ask a question, I have a question, may I ask, I need help, hỏi chút, cho hỏi, i need some information, can you help me, could you help me, i want to ask something, quick question
small_talk-bye-words = bye, bye bye, goodbye, good night, see you, see you later, have a nice day, happy new year, tạm biệt
small_talk-yes-words = ok, okay, yes, I see, all right, alright, fine, sure, got it, haha, vâng, ừ, sorry wrong button, wrong button, typed by mistake, sorry my mistake, my mistake, i pressed the wrong button
small_talk-later-words = later, maybe later, no thanks, nothing, never mind, not now, let me think, that is all, để sau
small_talk-praise-words = great, well done, very good, you are good, you are great, thank you so much, thank you very much, thanks a lot, I love you, giỏi quá
small_talk-alone-words = I am bored, I am sad, I am lonely, tell me a joke, tell me a story, talk to me, sing a song
small_talk-rude-words = stupid, idiot, useless, shut up, fuck, fuck you, damn you, you suck, dumb, moron, go to hell, đồ ngu, vô dụng
# Unambiguous without diacritics too: no harmless words of either language are spelled like these.
small_talk-rude-plain-words = stupid, idiot, useless, shut up, fuck, fucking, fuck you, damn you, you suck, dumb, moron, go to hell, do ngu, vo dung
small_talk-english-only-words = is, are, how, what

small_talk-purpose-words = who is texting me, who is messaging me, who is writing to me, who sent me this, who are you and what is this, whose number is this, why are you texting me, what is this, what is this for, what can you do, what do you do, how can you help, cái này để làm gì, cái này là gì, what can i do here, what can you help with, what can you help me with, what is this app, what is this app for, what is this chat for, who is this for
small_talk-price-words = is this free, is it free, does it cost anything, does this cost anything, do I have to pay, do I have to pay for this, how much is this service, có mất tiền không, dùng cái này có mất tiền không, is this service free, is it free of charge, do you charge, does it cost money, is there a charge
# Words of address, and others that say nothing, at the end: "is it free, sir".
small_talk-first-words = oh, hey, hello, hm, well
small_talk-last-words = please, sir, madam, then, now, really, actually, friend, mate, ạ, em
# Asking for a gift in fun: the asking, then the gift.
small_talk-gift-words = game card, gift card, diamonds, robux, free skin, free fire, bubble tea

# Whoever did what the fraud wanted needs to lock the card and tell the police.
small_talk-cheated-words = i gave, i told them, i read it out, already gave, already sent, already paid, sent the money, transferred, i clicked, i installed, took my money, lost my money, money is gone, get it back, what do i do now
