### What I say to officials, at the bot that is theirs alone. $official is the name that the operator wrote.
### A phrase "staff-engine-…" is said to officials in the place of "engine-…".

staff-engine-welcome = Hello { $official }. What can I do for you?
staff-engine-help-text = Type "new work", "my work" or a code like { $prefix } 136 to see reports, "announcements" to see those. Type "as they come" or "when I ask" to change when I tell you of reports.
staff-engine-lost-human = I still don't understand, sorry. Choose one below, or type "new work".
staff-engine-missed-human = I still don't understand, sorry. Please tap one of the buttons below.
staff-media-video = I can't watch videos here yet. Type "new work" to see the reports.
staff-engine-kind-unknown = Here I read words only, and take pictures for announcements. Please write it in words.
staff-engine-photo-late = The announcement has all the pictures that it can have. To replace one, type "change pictures".
staff-media-too_large = This file is too heavy for me. Please send a lighter picture, or a screenshot of it.
staff-no-picture = Only who writes announcements can send pictures here. Please write it in words.
staff-engine-cancelled = All right, I stop here. Write whenever you need something.
staff-engine-human = Ask the operator
staff-engine-human-text = For questions about this bot, please ask the { $commune }'s operator. The { $commune }'s number is { PHONE($phone) }.

staff-entered = Hello { $official }, I am Cầu Nối of { $unit }. I keep when you came in, which reports I sent you and what you write, so that the { $commune } can look it up.
staff-choose = Tap a button below to begin.
staff-not_allowed = "{ $what }" is not among your tasks yet, so I can't do it. If you need it, please ask the { $commune }'s administrator; the { $commune }'s number is { PHONE($phone) }.
staff-nothing = Here I only bring reports and announcements, which are not among your tasks yet. If you need them, please ask the { $commune }'s administrator; the { $commune }'s number is { PHONE($phone) }.
staff-refused = This link was used already or is too old, please ask the { $commune }'s operator for a new one.
staff-stranger = This place is for officials of { $unit } only, please call { PHONE($phone) } if you need us.
staff-stranger-chat = This place is for officials of { $unit } only, please write at { $chat } or call { PHONE($phone) } if you need us.

# The card of a report: one line per phrase.
staff-card-head = { $code } · { $category }
staff-card-urgent = { $code } · { $category } · URGENT
staff-card-words = “{ $words }”
staff-card-remark = Just added: “{ $words }”
staff-card-last_answer = The last answer: “{ $words }”
staff-card-voice = Told by voice, { $seconds } seconds: listen to it on the officials' page.
staff-card-place = Where: { $place }
staff-card-waiting = { $count ->
    [one] 1 photo is on its way, I send it when it is here.
   *[other] { $count } photos are on their way, I send them when they are here.
}
staff-card-lost = { $count ->
    [one] 1 photo could not be fetched.
   *[other] { $count } photos could not be fetched.
}
staff-card-filed = Sent at { TIME($filed) }
staff-card-people = { $count } people told of it
staff-card-same_words = { $count ->
    [one] Another report of the last 30 days has exactly these words
   *[other] { $count } other reports of the last 30 days have exactly these words
}
staff-card-old_photo = A photo of it is in another report, too
staff-card-harsh = The words are harsh: please look at the matter before you answer
staff-card-withdrawn = Its resident took it back, nothing is to be done
staff-card-merged = Merged into { $into }
staff-card-as_question = Turned into a question
staff-card-answered = No answer is waited for
staff-card-take_by = To be taken on by { TIME($due) }
staff-card-due = Answer by { TIME($due) }, { $what ->
    [minutes] { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
    [hours] { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
   *[days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
} left
staff-card-overdue = Answer by { TIME($due) }, { $what ->
    [minutes] { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
    [hours] { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
   *[days] { $count ->
        [one] 1 day
       *[other] { $count } days
    }
} overdue
staff-card-contact = Left a phone number: press "Show the number" on the officials' page
staff-card-hears-call = Entered for somebody: they wait for a call when there is an answer
staff-card-hears-counter = Entered for somebody: they come to the counter for the answer
staff-card-hears-nothing = Entered for somebody: they need no answer
staff-card-anonymous = The sender stays anonymous
staff-card-holder = In hand: { $who }
staff-no_card = That card can't be shown any more.
staff-card-map = Show the map
staff-card-closure = Waits for your word, done without a photo: { $reason }
staff-no_photo-unseen = nothing to be seen
staff-no_photo-indoors = in someone's home
staff-no_photo-danger = too dangerous
staff-no_photo-gone = it was taken away
staff-card-act-close = Approve as done
staff-card-act-accept = Take it on
staff-card-act-takeover = Take over
staff-card-act-ask = Ask more
staff-card-act-reply = Answer
staff-card-act-extend = Put off
staff-card-act-refuse = Refuse
staff-card-act-more = Other…

staff-given = { $who } gave you this report.
staff-taken = { $who } gave { $code } to { $holder }; it is no longer yours.
staff-taken-over = { $holder } took over { $code }; it is no longer yours.
staff-taken-department = { $code } is with { $department } now; { $who } moved it.

staff-work_given = { $who } gave { $count } of your reports to { $to }.
staff-work_given-department = { $who } gave { $count } of your reports back to the department.
staff-on_duty = { $who } put you on duty from { $since } to { $until }{ $more ->
    [0] { "" }
   *[other] {" "}and for { $more } more shifts
}. You hear of urgent reports at once; type "who is on duty" to see all of it.
staff-off_duty = { $who } dropped your duty from { $since } to { $until }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more shifts
}.
staff-back = { $who } is not on leave any more, so you needn't stand in.

staff-joined = { $code } · { $category }: one more person told of it, { $count } in all.
staff-joined-photos = Photos that came with it: { $count }.
staff-report_photo = I can't add this photo to { $code } yet, and don't use it for an announcement. Please answer { $code } on the officials' page; the photo stays in this chat.
staff-remarked = { $code } · { $category }: the resident added something; it is waiting for an answer.
staff-reopened = { $code } · { $category }: the resident wrote again after the answer, so it is waiting for an answer again.
staff-withdrawn = { $code } · { $category }: the resident took it back; nothing is to be done.
staff-photos = Here are the photos of { $code } that were on their way.
staff-photos-lost = { $count ->
    [one] 1 photo of { $code } could not be fetched.
   *[other] { $count } photos of { $code } could not be fetched.
}

# Follows the first cards of a morning if many reports came while the office was closed.
staff-more = More reports came while the office was closed than are sent one by one. Tap "Show new work" to see them, those due first on top.

staff-cards-over = The time of the answer card { $names } is over, and residents see no fee or time on it any more. Please check its source and set a new end on the page of answer cards.
staff-cards-more = { $names } and { $count } more
staff-cards-open = Open answer cards

staff-announcement-halted = The announcement { $code } paused by itself: { $why }. Please look at it and press "Go on sending" on its page.
staff-announcement-halted-gone = many people in a row have blocked the bot or left the channel
staff-announcement-halted-uncertain = the channel did not answer for many messages in a row
staff-announcement-halted-refused = the channel rejected many messages in a row
staff-announcement-halted-program = the program failed many times in the same way
staff-announcement-open = Open this announcement
staff-news-question = Someone asks about your announcement { $code }: "{ $question }". Please answer on the page of questions.
staff-news-question-open = Open the question
staff-news-question-announcement = The announcement
staff-announcement-confirm-alert = The alert { $code } was sent at once, and needs a second person's word before { TIME($until) }. Read it below, then press "Confirm" or "It is wrong" on the Announcements page.
staff-announcement-confirm-drill = DRILL: the test { $code } was sent at once, and needs a second person's word before { TIME($until) }. Read it below, then press "Confirm" or "It is wrong" on the Announcements page.

# The officials' chat page: in place of "webchat-…" of the same name.
staff-webchat-title = Cầu Nối · officials
staff-webchat-field = Write here

# Reminders of what is due soon, and what is overdue: one message for many reports.
staff-remind = Due soon, { $count } in all:
    { $lines }
staff-remind-line-accept = { $code } · { $category } · take on by { TIME($due) }
staff-remind-line-answer = { $code } · { $category } · answer by { TIME($due) }
staff-remind-line-resolve = { $code } · { $category } · finish by { TIME($due) }
staff-ring = URGENT and not taken on yet, { $count } in all:
    { $lines }
staff-ring-line-accept = { $code } · { $category } · filed { TIME($due) }
staff-late = Overdue or open for long, { $count } in all:
    { $lines }
staff-late-line-accept = { $code } · { $category } · nobody took it on, due { TIME($due) }
staff-late-line-answer = { $code } · { $category } · not answered, due { TIME($due) }
staff-late-line-resolve = { $code } · { $category } · not finished, due { TIME($due) }
staff-late-line-apology = { $code } · { $category } · the day promised to the resident is over
staff-late-line-four_weeks = { $code } · { $category } · open for four weeks, filed { TIME($due) }
staff-handed_over = { $who } handed { $count } reports over to you. Type "my work" to see them.
staff-stands_in = { $who } is on leave from { $begins ->
    [afternoon] the afternoon of { $since }
   *[all] { $since }
} to { $ends ->
    [morning] the morning of { $until }
   *[all] { $until }
}, and you stand in. I will remind you of what is due.
staff-due-urgent = { $line } · URGENT
staff-due-holder = { $line } · with { $holder }
staff-due-more = And { $count } more.
