### One person on several channels (web chat, Telegram, Zalo…): join them, part them, choose which is written to first.
my_channels-menu = Link a channel
my_channels-doing = linking a channel
my_channels-here = This one

my_channels-act = You write to me by: { $channels }. What shall I do?
my_channels-act-get = Get a code
my_channels-act-have = Enter a code
my_channels-act-part = Unlink a channel
my_channels-act-first = Choose the first
my_channels-act-enough = Nothing more
my_channels-act-again = I am not sure what you mean. Tap one of these, or send a code of 6 digits.
my_channels-act-simple = To link for the first time, tap "Get a code". If the other channel gave you a code, tap "Enter a code".
my_channels-act-help = Linked channels share your reports. Get a code on this channel, then send it to me on the other one.

my_channels-not-there = I can't write on { $channel } yet. Get the news here, or say "connect my Telegram".

my_channels-code = Please send me the 6 digits of the code.
my_channels-code-again = I see no code. Please send all 6 digits, such as 482 913.
my_channels-code-simple = The code is the 6 digits that I gave you on the other channel. Copy them here, such as 482 913; if you forgot it, ask for a new one there.

my_channels-join = Once linked, I know you in both places, and your reports are shared. Link only if the code is your own; shall I link?
my_channels-join-yes = Link them
my_channels-join-no = Do not link
my_channels-join-again = Please tap "Link them" or "Do not link".
my_channels-join-simple = If the code is your own, tap "Link them". If it is someone else's, tap "Do not link".

my_channels-which = Which channel shall I unlink?
my_channels-which-again = I am not sure which one. Tap one of these.
my_channels-which-simple = Tap the channel that you no longer use, or type its number, such as 1.

my_channels-first = On which channel shall I write to you first?
my_channels-first-last = Where I wrote last
my_channels-first-again = I am not sure which one. Tap one of these.
my_channels-first-simple = Tap the channel that you look at most, or type its number.
my_channels-known = All right, I will write to you there first.

my_channels-offered = Within 10 minutes, open the other channel and send me: link { $code }
    It works once; please give it to nobody else.
my_channels-linked = They are linked. Write to me on either channel, and all your reports are there.
my_channels-kept = Only one draft could stay: I kept { $kept } and dropped { $dropped }, which was older.
my_channels-notice = { $channel } was just linked to you. If that was not you, tap "Unlink" now.
my_channels-untie = Unlink
my_channels-unlinked = I unlinked { $channel }. All your reports are still here.
my_channels-unlinked-here = I unlinked this channel. Reports and drafts stay on the other one.
my_channels-parted = This channel was unlinked from the person it was linked to. You can write to me here as before.
my_channels-enough = All right. Write to me whenever you need anything.

my_channels-refused-wrong = That code is not right. Look at the 6 digits on the other channel and send them again, such as: link 482 913.
my_channels-refused-expired = That code is more than 10 minutes old. Get a new one on the other channel and send it to me.
my_channels-refused-used = That code was used once already. Get a new one on the other channel and send it to me.
my_channels-refused-own = This is your own code: open the other channel and send it there.
my_channels-refused-same = This channel is linked to you already; you need no code.
my_channels-refused-many = There were too many tries, so I take no codes now. In 10 minutes, get a new code and send it to me.
my_channels-refused-alone = You use only this channel, so there is nothing to unlink.
my_channels-refused-gone = That channel was unlinked already. There is nothing left to do.
my_channels-refused-late = That button works for 30 days only. To unlink, write "unlink" to me.
my_channels-refused-newer = A channel that was linked later can not unlink an earlier one yet. Open the other channel and write "unlink" there.
