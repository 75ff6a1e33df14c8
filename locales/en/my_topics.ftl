### A resident chooses which of the commune's news to get.

my_topics-menu = Choose my news
my_topics-words = choose news, choose my topics, topics, subscribe, subscribe to news, sign up for news, get news, news settings, my subscriptions, /subscribe
my_topics-doing = choosing your news
# After these words comes the topic: "subscribe to water cuts".
my_topics-lead-words = i, please, want, would, like, to, can, could, you, just, me
my_topics-on-words = subscribe to, subscribe me to, sign me up for, sign up for, send me news of, send me news about, send me news on, get news about, get news of, receive news about, notify me about, đăng ký tin, tell me when there is, let me know when there is, message me about, message me when there is, i want news about, i want news of, warn me about
# "Send news of water cuts to me": without "to me" it may be a report to send.
my_topics-send-words = send news of, send news about, send news on, send notices of, send notices about
my_topics-to-me-words = to me, to us
my_topics-off-words = unsubscribe from, unsubscribe me from, stop sending me news about, stop sending news about, stop news about, stop news of, no more news about, no more news of, don't send me news about, don't send news about, do not send me news about, cancel news about, đừng gửi tin
# These stand before the topic and are no part of its name.
my_topics-about-words = news, about, of, on, the, any, all, for
my_topics-nothing = Stop all news
my_topics-nothing-words = unsubscribe, unsubscribe from all, unsubscribe from everything, stop sending news, stop sending me news, no more news, cancel all news, don't send me news, bỏ hết tin, stop the messages, stop messaging, stop messaging me, stop sending messages, stop sending me messages, stop texting me, don't send me messages, don't send me any more news, no more messages, stop all news, stop the news
my_topics-everywhere = Whole { $commune }
my_topics-everywhere-words = all of the commune, news of the whole commune, everywhere
my_topics-at-home = My area only
my_topics-at-home-words = only my area, my neighbourhood, my neighbourhood only, only my neighbourhood
my_topics-commune = the whole { $commune }
my_topics-less = Less of this news
my_topics-less-of = Less: { $topic }
my_topics-undo-on = Don't send it
my_topics-undo-off = Send it again

my_topics-topic = I send news of { $area }. Tap a topic to get its news; those with ✔ you get already, and another tap ends them.
my_topics-topic-label = Topic
my_topics-topic-again = I am not sure which topic you mean. Tap one, or tap "More".
my_topics-topic-simple = Tap one of the topics below. To know of power cuts, tap "Power cuts".
my_topics-topic-enough = Done
my_topics-topic-enough-words = finished, that is all, no more, enough, xong

my_topics-offer = I can tell you when the { $commune } has news. Which kind would you like?
my_topics-hint = To be told when the { $commune } has news, type "choose news".
my_topics-subscribed = When there is news of { $names } for { $area }, I tell you.
my_topics-unsubscribed = From now on I send you no more news of { $names }.
my_topics-unsubscribed_all = From now on I send you no news of the { $commune }. Emergency warnings still come, to keep you safe.
my_topics-area_set = From now on I send you news of { $area }.
my_topics-safety = Everyone gets news of { $topic }, because missing one could be dangerous. So I can't leave it out.
my_topics-enough = All right. Say "choose news" to change it.
my_topics-refused-safety = Everyone gets emergency warnings, because missing one could be dangerous. So I can't leave them out.
my_topics-refused-gone = That topic no longer exists. Say "choose news" to see the present ones.
my_topics-refused-home = I don't know where you live. Say "I live in" with your neighbourhood, then choose again.
my_topics-refused-consent = To get news, say "choose news" and agree that I keep your choice.

# A Telegram group opens an official's link.
my_topics-group_joined = I will send news of { $names } of { $area } to this group. To end it, remove me from the group.
my_topics-refused-no-group = This link is for Telegram groups. Please use it to add me to a group.
my_topics-refused-link = This link was used before, or has expired. Please ask the { $commune } for a new one.
# Complaints beside the wish for no more news. Then: "if there is a power cut, tell me": words before the topic, words behind it.
my_topics-tired-words = annoying, it is annoying, too many, too much, i am tired, i'm tired
my_topics-when-words = if there is, when there is, whenever there is, if there are, when there are
my_topics-then-words = tell me, let me know, message me, notify me, inform me, text me
