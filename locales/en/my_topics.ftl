### A resident chooses which of the commune's news to get.

my_topics-menu = Choose my news
my_topics-doing = choosing your news
my_topics-nothing = Stop all news
my_topics-everywhere = Whole { $commune }
my_topics-at-home = My area only
my_topics-commune = the whole { $commune }
my_topics-less = Less of this news
my_topics-less-of = Less: { $topic }
my_topics-undo-on = Don't send it
my_topics-undo-off = Send it again

my_topics-undo = As before
my_topics-changed-now = From now on I send you news of { $names } for { $area }, and nothing else. Emergency warnings still come.
my_topics-changed-both = I send you no more news of { $ended }. News of { $names } for { $area } still comes.
my_topics-changed-none = From now on I send you no news of the { $commune }. Emergency warnings still come, to keep you safe.
my_topics-changed-place = Yes: I send you news of { $area } only. You have chosen no kind of news yet; tap "Choose my news" to choose.
my_topics-off-already = You get no news of the { $commune } now. Only emergency warnings go to everyone, to keep people safe.

my_topics-topic = { $count ->
    [0] You get no news yet. Tap a topic to get its news; alerts go to everybody.
   *[other] You get news of { $names } of { $area }. Tap a topic to get its news too; tap one with ✔ to end it.
}
my_topics-topic-label = Topic
my_topics-topic-again = I am not sure which topic you mean. Tap one, or tap "More".
my_topics-topic-simple = Tap one of the topics below. To know of power cuts, tap "Power cuts".
my_topics-topic-enough = Done

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
