### Beside any matter: how are you, praise, anger, signs without words. One short, kind sentence back.

small_talk-robot = I am the { $commune }'s automatic assistant, not a person. To talk to a person, call { PHONE($phone) }.
small_talk-name = I am Cầu Nối, the { $commune }'s automatic assistant. What can I do for you?
small_talk-feelings = Thank you for asking, I am well. Is there something I can do for you?
small_talk-here = I am here. Just write what you want to know, such as "how do I register a birth".
small_talk-bye = Goodbye. Write to me whenever you need something.
small_talk-yes = All right. Write to me whenever you need something more.
small_talk-later = All right, write to me when you need something.
small_talk-praise = Thank you. Write to me whenever you need something more.
small_talk-alone = I see that you are sad or tired; I am a machine and can't comfort you as a person can. Call family or a neighbour; to talk to an official, call { PHONE($phone) }.
small_talk-rude = I am sorry that I could not help. Write what you need once more, or call { PHONE($phone) } to talk to an official.
small_talk-wordless = I can't read a message without words. Write a few, or send a photo or a recording.
small_talk-number = I don't know what this number is; please write a few words with it. If it is a code to link channels, write: link 482 913.
small_talk-short = Please write a few words more. For example: "papers for a birth", "street light broken".
small_talk-long = This message is too long for me. Write in a few words what you ask, or press "Report a problem".
small_talk-script = I can only read English and Vietnamese. Em chỉ đọc được tiếng Anh và tiếng Việt.

small_talk-chat = I am an automatic assistant, so I don't know about that. Ask me about papers, or report a problem.
small_talk-cheated = Call your bank at once, on the number on the back of your card, to lock the card and the account; read out no more codes. Then tell the { $commune }'s police { PHONE($phone) } or { EMERGENCY("police") }, and keep the messages.
small_talk-scam-then = Hang up and block the number: real police never ask for money by phone. Tell your family now; if you are afraid, call the { $commune }'s police { PHONE($phone) }.
small_talk-scam = This looks like a scam: don't open the link, read out codes or send money; if you did, ask your bank to lock the account. Call the { $commune }'s police { PHONE($phone) } or { EMERGENCY("police") } now.
small_talk-larger-text = Spread two fingers on the screen to make it larger, or choose a larger font size in your phone's settings.
small_talk-about-me = I see. To change how I address you or where you live, write for example: "I live in { $hamlet_name }".
small_talk-nothing-before = I have not asked anything yet, so there is no step back. What do you need?
small_talk-what-instead = What would you like to change or ask? Please write a few words.
small_talk-what-there = What is the matter there? Please write a few words, for example: "the street light is broken".

# About the assistant itself: what it is for, what it costs.
small_talk-purpose = I am the { $commune }'s automatic assistant: I tell you how papers are made, and pass problems on to officials. What do you need?
small_talk-price = Writing to me is free; the { $commune } charges nothing. What do you need?
