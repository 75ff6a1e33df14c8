### Beside any matter: how are you, praise, anger, signs without words. One short, kind sentence back.

small_talk-robot = I am the { $commune }'s automatic assistant, not a person. To talk to a person, call { PHONE($phone) }.
small_talk-robot-words = are you a robot, are you human, are you a real person, who are you, what are you, is this a bot, em là ai, are you a robot or a human, you are robot or human, robot or human, are you a person, am i talking to a person, is this a real person, am i talking to a robot, are you a machine, are you a bot
small_talk-name = I am Cầu Nối, the { $commune }'s automatic assistant. What can I do for you?
small_talk-name-words = what is your name, your name, how old are you, where are you from, em tên gì
small_talk-feelings = Thank you for asking, I am well. Is there something I can do for you?
small_talk-feelings-words = how are you, how are you doing, how do you do, hi how are you, hi there how are you, hello how are you, nice to meet you, em khỏe không
small_talk-here = I am here. Just write what you want to know, such as "how do I register a birth".
small_talk-here-words = anyone there, is anyone there, is anybody there, are you there, can I ask something, can I ask a question, I have a question, may I ask, I need help, hỏi chút, cho hỏi, i need some information, can you help me, could you help me, i want to ask something, quick question
small_talk-bye = Goodbye. Write to me whenever you need something.
small_talk-bye-words = bye, bye bye, goodbye, good night, see you, see you later, have a nice day, happy new year, tạm biệt
small_talk-yes = All right. Write to me whenever you need something more.
small_talk-yes-words = ok, okay, yes, I see, all right, alright, fine, sure, got it, haha, vâng, ừ, sorry wrong button, wrong button, typed by mistake, sorry my mistake, my mistake, i pressed the wrong button
small_talk-later = All right, write to me when you need something.
small_talk-later-words = later, maybe later, no thanks, nothing, never mind, not now, let me think, that is all, để sau
small_talk-praise = Thank you. Write to me whenever you need something more.
small_talk-praise-words = great, well done, very good, you are good, you are great, thank you so much, thank you very much, thanks a lot, I love you, giỏi quá
small_talk-alone = I see that you are sad or tired; I am a machine and can't comfort you as a person can. Call family or a neighbour; to talk to an official, call { PHONE($phone) }.
small_talk-alone-words = I am bored, I am sad, I am lonely, tell me a joke, tell me a story, talk to me, sing a song
small_talk-rude = I am sorry that I could not help. Write what you need once more, or call { PHONE($phone) } to talk to an official.
small_talk-rude-words = stupid, idiot, useless, shut up, fuck, fuck you, damn you, you suck, dumb, moron, go to hell, đồ ngu, vô dụng
# Unambiguous without diacritics too: no harmless words of either language are spelled like these.
small_talk-rude-plain-words = stupid, idiot, useless, shut up, fuck, fucking, fuck you, damn you, you suck, dumb, moron, go to hell, do ngu, vo dung
small_talk-wordless = I can't read a message without words. Write a few, or choose one below.
small_talk-number = I don't know what this number is; please write a few words with it. If it is a code to link channels, write: link 482 913.
small_talk-short = Please write a few words more. For example: "papers for a birth", "street light broken".
small_talk-long = This message is too long for me. Write in a few words what you ask, or press "Report a problem".
small_talk-script = I can only read English and Vietnamese. Em chỉ đọc được tiếng Anh và tiếng Việt.
small_talk-english-only-words = is, are, how, what

small_talk-chat = I am an automatic assistant, so I don't know about that. Ask me about papers, or report a problem.
small_talk-scam = This looks like a scam: don't open the link, read out codes or send money; if you did, ask your bank to lock the account. Call the { $commune }'s police { PHONE($phone) } or { EMERGENCY("police") } now.
small_talk-larger-text = Spread two fingers on the screen to make it larger, or choose a larger font size in your phone's settings.
small_talk-about-me = I see. To change how I address you or where you live, write for example: "I live in { $hamlet_name }".
small_talk-nothing-before = I have not asked anything yet, so there is no step back. What do you need?
small_talk-what-instead = What would you like to change or ask? Please write a few words.
small_talk-what-there = What is the matter there? Please write a few words, for example: "the street light is broken".

# About the assistant itself: what it is for, what it costs.
small_talk-purpose = I am the { $commune }'s automatic assistant: I tell you how papers are made, and pass problems on to officials. What do you need?
small_talk-purpose-words = who is texting me, who is messaging me, who is writing to me, who sent me this, who are you and what is this, whose number is this, why are you texting me, what is this, what is this for, what can you do, what do you do, how can you help, cái này để làm gì, cái này là gì, what can i do here, what can you help with, what can you help me with, what is this app, what is this app for, what is this chat for, who is this for
small_talk-price = Writing to me is free; the { $commune } charges nothing. What do you need?
small_talk-price-words = is this free, is it free, does it cost anything, does this cost anything, do I have to pay, do I have to pay for this, how much is this service, có mất tiền không, dùng cái này có mất tiền không, is this service free, is it free of charge, do you charge, does it cost money, is there a charge
# Words of address, and others that say nothing, at the end: "is it free, sir".
small_talk-first-words = oh, hey, hello, hm, well
small_talk-last-words = please, sir, madam, then, now, really, actually, friend, mate, ạ, em
# Asking for a gift in fun: the asking, then the gift.
small_talk-begging-words = give me, can i have, send me, gift me
small_talk-gift-words = game card, gift card, diamonds, robux, free skin, free fire, bubble tea
