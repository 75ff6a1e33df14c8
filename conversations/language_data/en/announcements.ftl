### Reading and choosing news, asking whether it is true, roll-calls.

ask_about_news-words = ask about news, ask about the news, ask about an announcement, ask more about the news, question about news
ask_about_news-lead-words = ask more about, i want to ask about, ask about, question about

check_news-words = check a message, check this message, check a number, check a link, is this real, is this genuine, is this true, is it real, is this a scam, real or fake, whose number is this, /check

# The rest of a message with one of these is what it asks about.
check_news-ask-words = is this real, is it real, is this genuine, is it genuine, is this true, is that true, is this message real, is this a scam, is it a scam, real or fake, is this fake, can i trust this, did the commune send this, is this from the commune, whose number is this, is this number real, is this the commune's number, is this link safe, check the code, check this, có thật không
# What may stand before or after a message, apart from it, and does not change what it says. Add nothing that could
# ("fake news", "not", "after").
check_news-frame-words = please, hello, hi, thanks, thank you, sir, madam, forwarded, forwarded message, fw, fwd, code, message, this message, the code, ạ, em, ơi, chuyển tiếp, tin chuyển tiếp, mã tin, mã, the people's committee, people's committee, the people's committee of, people's committee of, ủy ban nhân dân, ubnd
# What may stand right before a message.
check_news-before-words = can i ask, may i ask, i want to ask
# What may stand right after a message.
check_news-after-words = is this real, is it real, is this true, is this genuine, is it genuine, real or fake, did the commune send this, is this from the commune, có thật không
# Beside a number or a link, these words ask for it too.
check_news-whose-words = is it the commune's, is this the commune's, is it from the commune, is this from the commune, belong to the commune, whose number, whose is it, is it official
# Whoever asks with one of these about an unknown message is warned of fraud.
check_news-fraud-ask-words = scam
# Words of known frauds: the warning comes first.
check_news-fraud-words = update your vneid, update vneid, otp, verification code, confirm your code, install the app, install this app, apk file, scan the qr code, you have won, prize, refund, transfer money, bank transfer, deposit, pay the fine, account is locked, sim will be locked, arrest warrant, click the link, open the link, tap the link
# Asking for money: words of paying, then money or where it goes.
check_news-pay-words = transfer, send, pay, wire, deposit, top up
check_news-money-words = million, money, dong, đồng, vnd, usd, dollars, fee, account

my_topics-words = choose news, choose my topics, topics, subscribe, subscribe to news, sign up for news, get news, news settings, my subscriptions, /subscribe
# After these words comes the topic: "subscribe to water cuts".
my_topics-lead-words = i, please, want, would, like, to, can, could, you, just, me
my_topics-on-words = subscribe to, subscribe me to, sign me up for, sign up for, send me news of, send me news about, send me news on, get news about, get news of, receive news about, notify me about, đăng ký tin, tell me when there is, let me know when there is, message me about, message me when there is, i want news about, i want news of, warn me about
# "Send news of water cuts to me": without "to me" it may be a report to send.
my_topics-send-words = send news of, send news about, send news on, send notices of, send notices about
my_topics-to-me-words = to me, to us
my_topics-off-words = unsubscribe from, unsubscribe me from, stop sending me news about, stop sending news about, stop news about, stop news of, no more news about, no more news of, don't send me news about, don't send news about, do not send me news about, cancel news about, đừng gửi tin
# These stand before the topic and are no part of its name.
my_topics-about-words = news, about, of, on, the, any, all, for
my_topics-nothing-words = unsubscribe, unsubscribe from all, unsubscribe from everything, stop sending news, stop sending me news, no more news, cancel all news, don't send me news, bỏ hết tin, stop the messages, stop messaging, stop messaging me, stop sending messages, stop sending me messages, stop texting me, don't send me messages, don't send me any more news, no more messages, stop all news, stop the news
my_topics-everywhere-words = all of the commune, news of the whole commune, everywhere
my_topics-at-home-words = only my area, my neighbourhood, my neighbourhood only, only my neighbourhood

my_topics-topic-enough-words = finished, that is all, no more, enough, xong

# Complaints beside the wish for no more news. Then: "if there is a power cut, tell me": words before the topic, words behind it.
my_topics-tired-words = annoying, it is annoying, too many, too much, i am tired, i'm tired
my_topics-when-words = if there is, when there is, whenever there is, if there are, when there are
my_topics-then-words = tell me, let me know, message me, notify me, inform me, text me

# Signs in the words of who chooses news, clause by clause: off, on, less, only, except, all, the rest, where.
my_topics-sign-off-words = turn off, switch off, stop, stop sending, stop sending me, stop telling me, mute, drop, cancel, unsubscribe, unsubscribe me, unsubscribe from, unsubscribe me from, don't send, don't send me, do not send, don't want, i don't want, i do not want, no more, no, not, take me off, remove me from, off
my_topics-sign-on-words = turn on, switch on, back on, on, subscribe, subscribe me, subscribe to, sign me up for, send, send me, give me, get, receive, want, i want, tell me, let me know, text me, message me, notify me, ping me, warn me, add, resubscribe
my_topics-sign-keep-words = keep, keep sending, leave, don't stop, don't turn off, don't drop
my_topics-sign-less-words = fewer, less
my_topics-sign-only-words = only, just, nothing but
my_topics-sign-except-words = except, except for, but not, apart from, other than
my_topics-sign-every-words = all, everything, all news, all of them, all the news
my_topics-sign-any-words = any, anything, any news, something, something new
my_topics-sign-rest-words = the rest, rest, everything else, all else, all the others, the others, the other news, other news, others
my_topics-sign-here-words = my area, my neighbourhood, my neighborhood, my quarter, my street, my place, around here, where i live, here
my_topics-sign-whole-words = the whole commune, all of the commune, the entire commune, everywhere
my_topics-sign-this-words = this, this kind, this one, that kind
my_topics-sign-thing-words = news, notices, am getting, i'm getting, am receiving, am subscribed to
my_topics-sign-no-more-words = only
my_topics-sign-denial-words = never, isn't, aren't
my_topics-beside-words = notifications, messages, updates, alerts, warnings, announcements, the, a, of, about, on, for, from, when, if, before, there, is, are, will, be, they, it, these, and, but, also, too, please, thanks, now, anymore, again, back, my, me, i, to, so, turn, switch, still, commune, list, list of

news_setting-words = how I get news, when I get news, change when I get news, news times, news digest, too much news, too many messages, /newstimes

news_setting-how-now-words = send at once, right away, immediately
news_setting-how-daily-words = daily, every day, one a day
news_setting-how-weekly-words = weekly, every week, one a week
news_setting-how-quiet-words = change my quiet hours, change quiet hours, set quiet hours, my quiet hours
news_setting-how-places-words = news of other places, news of another neighbourhood, news of other neighbourhoods, also send news of other neighbourhoods, send news of another neighbourhood too, add another neighbourhood

news_setting-begin-never-words = all night, any time, never

# A message with one of these, and with no other words than those listed here, changes how news comes.
news_setting-off-words = don't, do not, dont, no, stop, not, đừng
news_setting-now-words = send news at once, send me news at once, send it at once, send news immediately, news right away, send every message at once
news_setting-daily-words = once a day, daily, every day, one message a day
news_setting-weekly-words = once a week, weekly, every week, one message a week
news_setting-send-words = send, get, digest
news_setting-joined-words = digest, a digest
news_setting-never-words = send news at night too, also at night, at any time, any time of the day
news_setting-night-words = at night, during the night, in the evening
news_setting-after-words = after, from
news_setting-before-words = before
news_setting-place-words = send news of, send me news of, get news of, news of, news about
news_setting-other-words = i, please, want, would, like, to, can, could, you, just, me, send, news, messages, message, anything, from, until, till, at, on, the, a, an, and, also, too, my, of, now, only, it, them, in, each, every, get, up, as, one, any, more

read_news-words = news, the news, any news, anything new, what is new, what's new, read news, commune news, announcements, any announcements, notices, /news, is there any news, any news from the commune, any news today, any news this week, news from the commune, what's the news, what is happening, what is going on, announcements from the commune, are there any announcements, show me the news
# A question about a topic asks for its news if it has one of these.
read_news-time-words = schedule, planned, today, tonight, tomorrow, this week, next week, this month, weekend, when, what time, which day, any news, notice, announcement
# One of these and a topic, nothing else, asks for the news of that topic.
read_news-bare-words = news, news of, news about, news on, any news of, any news about
read_news-opening-words = schedule of, news of, news about, news on, any news of, any news about, notices about, planned

# Who only asks what is new: one of these, a time, and nothing else.
read_news-asking-words = what did the commune announce, what did the commune say, what was announced, what has been announced, what have you announced, any announcements, announcements of, any news, what is new, what's new, whats new, what news is there
read_news-asking-beside-words = this week, last week, today, yesterday, lately, recently, this month, from the commune, from, the, commune, in, of, is there, are there

read_news-one-enough-words = no, nothing, enough, that is all, done, không
read_news-past-words = old news, past announcements, earlier news, last week's news, older, tin cũ
read_news-past-short-words = yes, yes please

roll_call-words = roll-call, roll call, answer the roll-call, /rollcall
roll_call-safe-words = i am safe, i'm safe, we are safe, we're safe, we are all safe, my family is safe
# Plain words during a roll-call: who speaks, then "need help" (and anything behind it) or "safe".
roll_call-who-words = i, i'm, im, we, we're, am, are, is, my, our, family, house, everyone, everybody, all, both, still, now, here, and, too, fine, well, yes, thanks, thank you, please, at home, the, of us
roll_call-help-words = need help, needs help, need rescue, in need of help, help me, help us, please help, save us, save me, not safe, no longer safe
roll_call-well-words = safe, safe and sound, safe and well
# Somebody near needs help: "my neighbour needs help"; who is fine must say who.
roll_call-neighbour-words = my neighbour, my neighbor, our neighbour, our neighbor, next door, neighbours, neighbors, across the street
roll_call-us-words = i, we, my family, our family, all of us, everyone, we all
roll_call-fine-words = fine, ok, okay, all right, alright, doing fine, are fine, am fine, are ok, am ok, are okay
roll_call-idle-words = with what, from whom, not
# Whoever needs help asks when somebody comes.
roll_call-when-words = when will someone, when does someone, when will anyone, when is someone, who is coming, is anyone coming, is anybody coming, is someone coming, nobody came, nobody has come, no one has come, how long until

roll_call-state-safe-words = safe, i'm safe, we are safe, fine, all fine, yes, an toàn
roll_call-state-need-words = need help, i need help, help me, help, not safe, no, cần giúp
roll_call-state-label-words = state, safe
roll_call-need-move-words = take us, move us, boat, evacuate
roll_call-need-doctor-words = ill, hurt, medicine, doctor
roll_call-need-food-words = water, food, hungry, thirsty
roll_call-need-other-words = else, other, something else
roll_call-need-label-words = need, what i need
roll_call-place-label-words = place, location, street, chỗ
roll_call-place-confirm-yes-words = yes, right, correct, ok, send, send it, đúng, đúng rồi, vâng, 👍, 👌, ✅, 🆗
roll_call-place-confirm-no-words = no, wrong, not there, again, sai, không
