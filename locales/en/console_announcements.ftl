### Officials' pages: writing, approving and sending announcements.

console-room-announcements = Announcements

console-announcements = Announcements to residents
console-announcements-empty = No announcement yet. Try to write one: a water cut, a meeting.
console-announcements-by-state = By state
console-announcements-all = All
console-announcements-back = Back to the announcements
console-announcements-before = Show those before
console-announcements-after = Show those after
console-announcement-new = Write an announcement
console-announcement-edit = Change { $code }
console-announcement-back = Back to { $code }

console-announcement-state-draft = Draft
console-announcement-state-waiting = Waits for approval
console-announcement-state-approved = Approved, waits for its time
console-announcement-state-sending = Being sent
console-announcement-state-sent = Sent
console-announcement-state-stopped = Stopped
console-announcement-state-returned = Returned
console-announcement-state-rejected = Rejected

console-announcement-field-topic = Topic
console-announcement-field-vi = Text in Vietnamese
console-announcement-field-en = Text in English
console-announcement-field-place = Where
console-announcement-field-valid_until = Valid until
console-announcement-field-audience = To whom
console-announcement-field-neighbourhoods = Only these neighbourhoods
console-announcement-field-kinds = Only people who are
console-announcement-field-when = When it is sent
console-announcement-field-send_at = Time of sending
console-announcement-field-not_after = Not sent after
console-announcement-safety = (for safety, can't be turned off)
console-announcement-hint-text = At most 2 sentences and 40 words in a paragraph. Say what, when, where, and what to do.
console-announcement-hint-english = If it is empty, English speakers get the Vietnamese text.
console-announcement-hint-place = For example: { $hamlet_name }, or the culture house of { $hamlet_name_2 }.
console-announcement-hint-valid_until = After it, the announcement is no longer among the current ones.
console-announcement-hint-audience = The subscribers of the topic; for safety, everyone who agreed to messages of the { $commune }. Nothing checked means all of them.
console-announcement-hint-send_at = Needed only for a later time.
console-announcement-hint-not_after = If the machine was off at its time, it is not sent after this.
console-announcement-when-now = Once it is approved
console-announcement-when-later = At a time
console-announcement-save = Save and preview
console-announcement-faulty = { $count ->
    [one] Not saved yet, please mend this:
   *[other] Not saved yet, please mend these { $count }:
}
console-announcement-faster = { $who } has just saved this announcement. What you wrote is still here, unsaved; the table shows what differs.

console-announcement-hints = Worth a second look
console-announcement-hint-of-sentences = The paragraph "{ $said }…" has { $counted } sentences. Split it: at most { $most } in a paragraph.
console-announcement-hint-of-words = The paragraph "{ $said }…" has { $counted } words. Shorten it to { $most } at most.
console-announcement-hint-of-jargon = Say "{ $instead }" for "{ $said }".
console-announcement-hint-of-when = It does not say when: add a time and a day.
console-announcement-hint-of-where = It does not say where: name the neighbourhood, or "the whole { $commune }".
console-announcement-hint-of-link = A link leads people to "{ $said }": check that it is the right site.
console-announcement-hint-of-letters = "{ $said }" has characters ({ $instead }) that only look like ours: delete the word and type it anew.
console-announcement-hint-of-english = In English: { $hint }

console-announcement-people = Goes to { $count } people
console-announcement-submit = Submit, to { $count } people
console-announcement-change = Change
console-announcement-approval = Approval
console-announcement-approve = Send to { $count } people
console-announcement-typed = Number of people
console-announcement-typed-hint = It goes to more than 1,000 people. Please type the number { $count } to be sure.
console-announcement-return = Return it to be mended
console-announcement-return-what = The author sees this. Whoever returns it can't change it.
console-announcement-reject = Reject
console-announcement-reject-what = The author sees this. It is not sent, and can't be changed.
console-announcement-stop = Stop
console-announcement-stop-what = Who has not got it yet will not get it. Who has got it keeps it.
console-announcement-reason = Reason
console-announcement-undone = Not done:
console-announcement-versions = Saved versions ({ $count })

console-announcement-progress = How far it is
console-announcement-bar = { $done } of { $total } people are done
console-announcement-who = Who gets { $code }
console-announcement-who-none = Nobody.
console-announcement-who-name = Person
console-announcement-who-neighbourhood = Neighbourhood
console-announcement-who-channel = Channel
console-announcement-who-what = State

console-announcement-field-reason = Reason
console-announcement-voids = After a change it has to be submitted again.
console-announcement-saved = Saved. This is what residents will see.
console-announcement-did-submit = Submitted. Someone else reads it and sends it.
console-announcement-did-approve = Approved, to { $count } people.
console-announcement-did-return = Returned to the author.
console-announcement-did-reject = Noted: it is rejected.
console-announcement-did-stop = Stopped.
console-announcement-do = What is next
console-announcement-number = { $count } people
console-announcement-refresh = Look again
console-announcement-left = About { $minutes } minutes are left.
console-announcement-gets = Gets it
console-announcement-person = { $you }, mark { $mark }
console-announcement-program = The program
console-announcement-who-on = { $code }: by { $channel }
console-announcement-by = written by { $who }
console-announcement-at-changed = changed at { $at }
console-announcement-at-send_at = to be sent at { $at }
console-announcement-at-not_after = not sent after { $at }
console-announcement-at-valid_until = valid until { $at }
console-announcement-for-topic = For subscribers of "{ $topic }"
console-announcement-for-safety = For safety, "{ $topic }": for everyone who agreed to messages of the { $commune }
console-announcement-quiet = Those who are in their quiet hours (mostly 21:00 to 6:30) get it after them.
console-announcement-blocked = { $count ->
    [one] It can't be sent yet, because of this
   *[other] It can't be sent yet, because of these { $count }
}
console-announcement-fault-empty = This is empty.
console-announcement-fault-long = It is too long: { $most } letters at most. What you wrote is still here.
console-announcement-fault-unknown = The { $commune }'s lists no longer have this. Please choose again.
console-announcement-fault-past = This time has passed. Please choose a later one.
console-announcement-fault-early = This is not after the time of sending. Please choose a later time.
console-announcement-fault-nobody = Nobody would get it. The table below tells why; please choose more neighbourhoods.
console-announcement-fault-shape = Please write day and time like 2026-11-24T07:30.
console-announcement-wrong = The number of people is { $count }. Please look again, and type that number.
console-announcement-edited-since = It was changed after you opened the page. This is the new version: please read it before you approve.
console-announcement-moved = It has just changed: it now is "{ $state }". This is the newest version.
console-announcement-refused-gone = There is no such announcement
console-announcement-refused-started = It was sent or has ended, so it can't be changed
console-announcement-refused-edited = You wrote, changed or submitted it, so someone else has to approve it
console-announcement-refused-returned = You returned it, so someone else has to change and submit it
console-announcement-event-return = Returned by { $who }:
console-announcement-event-reject = Rejected by { $who }:
console-announcement-event-stop = Stopped by { $who }:
console-announcement-event-expire = { $who } did not send it, because it was too late.
console-announcement-event-tampered = { $who } did not send it, because it is not what was approved. Please tell the administrator.
console-announcement-why-erased = Not: erased their data
console-announcement-why-no_consent = Not: has not agreed to messages
console-announcement-why-stopped = Not: blocked or left the channel
console-announcement-why-not_subscribed = Not: has not subscribed to the topic
console-announcement-why-other_neighbourhood = Not: lives in another neighbourhood
console-announcement-why-other_kind = Not: is not of the chosen kind
console-announcement-got-sent = Sent
console-announcement-got-queued = Waiting
console-announcement-got-unknown = Not known whether it arrived
console-announcement-got-failed = Failed
console-announcement-got-stopped = Blocked or left the channel
console-announcement-got-opted_out = Opted out of the topic
console-announcement-got-cancelled = Stopped before sending
console-announcement-got-all = All recipients

# Templates of announcements and their blanks.
console-announcement-templates = Begin with a template:
console-announcement-blanks = Fill in the template
console-announcement-hint-blanks = When you save, what you fill in takes the place of the square brackets [ ] in both texts below.
console-announcement-fault-blank = There is a blank left in square brackets [ ]. Please fill it in, or delete it.
console-announcement-late = The time to send it passed while it waited for approval. It is sent as soon as you approve it.

# How long sending takes, and what is in its way.
console-announcement-takes = { $minutes ->
    [0] It is sent at once.
    [one] It is sent within about a minute.
   *[other] It is sent within about { $minutes } minutes.
}
console-announcement-closed = { $channel } is switched off: { $count } people wait until it is open again.
console-announcement-ahead = On { $channel }, { $count } other messages wait to be sent before.
console-announcement-quiet-now = { $count } people have their quiet hours then, and get it after these.
console-announcement-full = The server's disk is full, so nothing can be approved or sent. Please tell the administrator.
console-announcement-fault-no_channel = All channels of the recipients are switched off. Please tell the administrator.

# Trials, sent to oneself.
console-announcement-trial = Send it to myself
console-announcement-trial-send = Send it to me on { $channel }
console-announcement-trial-where = Nobody has approved a trial, so it goes to your own devices only: the conversation in this browser, and Telegram if you wrote to the { $commune }'s bot with the account that you use for the staff bot.
console-announcement-trial-chat = Open the web chat
console-announcement-did-trial = Sent to you only. Please look at your phone.
console-announcement-fault-unreachable = It can't be sent. Please open the web chat in this browser and press again.

# Pictures of announcements.
console-announcement-pictures = Pictures ({ $most } at most)
console-announcement-picture = Picture
console-announcement-picture-number = Picture { $number }
console-announcement-picture-choose = Choose a picture
console-announcement-picture-what = It is made smaller, and the place noted in it is removed. After that the announcement has to be submitted again.
console-announcement-picture-add = Add the picture
console-announcement-picture-away = Remove picture { $number }
console-announcement-picture-full = It has { $most } pictures. To replace one, please remove it first.
console-announcement-picture-too_large = This picture is too heavy: { $most } MB at most. Please choose a lighter one, or a screenshot of it.
console-announcement-picture-too_many_pixels = This picture is too large to be opened. Please choose a smaller one.
console-announcement-picture-not_a_picture = This file is no picture, or it is damaged. Please choose another one.
console-announcement-picture-empty = You have not chosen a picture.
console-announcement-picture-disk_full = The server's disk is full, so no picture can be stored. Please tell the administrator.
console-announcement-picture-no_room = The server has no room left for pictures. Please tell the administrator.
console-announcement-picture-busy = Many pictures are being opened. Please wait a few minutes and try again.
console-announcement-picture-unknown = This picture is not on the server any more. Please choose it again.
console-announcement-did-picture = Saved. Residents will see it like this.
console-announcement-edited-meanwhile = This announcement has just changed. Below is the newest version; please look at it and try again.
console-announcement-pause = Pause
console-announcement-paused = Paused
console-announcement-resume = Go on sending
console-announcement-did-pause = Paused. Who has not got it yet stays on the list and gets it after "Go on sending".
console-announcement-did-resume = It is being sent again.
console-announcement-event-pause = Paused by { $who }:
console-announcement-event-resume = Resumed by { $who }:
console-announcement-waits-official = Paused, because someone paused it. Nobody on the list is lost.
console-announcement-waits-gone = It paused by itself: many people in a row have blocked the bot or left the channel. Check that the bot is the { $commune }'s, then press "Go on sending".
console-announcement-waits-uncertain = It paused by itself: for many messages in a row the channel did not answer, so that we can't tell whether they arrived. Wait until the network is well, then press "Go on sending".
console-announcement-waits-refused = It paused by itself: the channel rejected many messages in a row. Check the text; to change it, write a new announcement; otherwise press "Go on sending".
console-announcement-waits-program = It paused by itself: the program failed many times in the same way. Tell the administrator before you press "Go on sending".
console-announcement-waits-throttled = The channel asks us to wait until { $until }. Then it goes on by itself; residents' questions are still answered.
console-announcement-waits-revoked = The channel no longer accepts the bot's token. Ask the administrator to replace it; then it goes on by itself, and nobody is lost.
console-announcement-waits-unreachable = The channel can't be reached. We try again all the time, and go on once it answers.
console-announcement-waits-full = The disk is full, so it waits. Ask the administrator to make room; then it goes on by itself, nobody is left out, and nobody gets it twice.
console-announcement-waits-nobody = Nothing is being sent: the sending program does not run, or the disk is full. Tell the administrator; afterwards it goes on by itself.

console-announcements-held = Nothing is being sent: the data was restored from a backup
console-announcements-held-what = What was being sent or scheduled in the backup may have reached people already. An approver opens each, stops what was sent, then presses the button below.
console-announcements-release = Looked through, go on sending
console-announcement-waits-restored = Not sent, since the data was restored from a backup: people may have got it already. An approver stops it, or lets sending go on at the page of announcements.
# Safety alerts that one person sent at once, and the second person's word. Drills.
console-announcement-drill = DRILL
console-announcement-yes = Yes
console-announcement-no = No
console-announcement-field-flags = Special ways to send
console-announcement-field-is_drill = Drill
console-announcement-field-word = Word to confirm
console-announcement-hint-is_drill = The message begins with DRILL, this page turns purple, and another word is typed to send it.
console-announcement-word = Word to confirm
console-announcement-word-real = SEND NOW
console-announcement-word-drill = DRILL
console-announcement-word-hint-real = This is REAL. Type { $word } to send it.
console-announcement-word-hint-drill = This is a drill. Type { $word } to send it.
console-announcement-wrong-word = That is not the word, so nothing was sent. Check whether this is real or a drill.
console-announcement-at_once = Send now to { $count }
console-announcement-at_once-title = No time to wait for approval
console-announcement-at_once-open = Send now, without approval
console-announcement-at_once-what = Only when lives are in danger. Another person must confirm it within 15 minutes; this page shows if they don't.
console-announcement-did-at_once = Sent at once to { $count }. Others are asked to confirm it.
console-announcement-second = The second person's word
console-announcement-word-asked = { $sender } sent it at once. Another person must confirm it before { $until }.
console-announcement-word-missing = { $sender } sent it at once, and nobody confirmed it before { $until }. Whoever may approve, please read and answer now.
console-announcement-word-confirmed = { $late ->
    [yes] { $who } confirmed that it is true, but later than { $until }.
   *[no] { $who } confirmed that it is true.
}
console-announcement-word-refused = { $late ->
    [yes] { $who } said that it is wrong, but later than { $until }.
   *[no] { $who } said that it is wrong.
}
console-announcement-confirm = Confirm: it is true
console-announcement-refuse = It is wrong
console-announcement-refuse-what = Whoever has not got it won't get it. Write what is wrong, then send a correction.
console-announcement-did-confirm = Your word is recorded.
console-announcement-did-refuse = Recorded: it is wrong. What was unsent is stopped.
console-announcement-refused-no_safety = Only safety alerts can be sent at once; others wait for approval
console-announcements-unconfirmed = Sent at once, without a second person's word

# Corrections, sending again, the list as a file.
console-announcement-for-corrects = Correction of { $code }: to exactly those who got it, or may have got it
console-announcement-corrections = Corrections
console-announcement-correct = Write a correction
console-announcement-correct-what = It goes to exactly those who got this, on the same channel. The draft has words already: change them, or send it.
console-announcement-why-not_reached = Not: did not get what is corrected
console-announcement-refused-unsent = Nobody was sent this yet: just edit it
console-announcement-resend = Send again to { $count }
console-announcement-did-resend = Being sent again to those who did not get it, or may not have.
console-announcement-rounds = Sent again { $count ->
    [one] once
   *[other] { $count } times
}.
console-announcement-fault-reached = Nobody is left whom it did not reach.
console-announcement-export = Download the list of recipients
console-announcement-who-when = Sent at

# Roll-calls after an alert.
console-announcement-field-asks_if_safe = Roll-call: safe, or help needed
console-announcement-hint-asks_if_safe = Two buttons below the message, "I am safe" and "Need help"; answers are on the roll-call page.
console-roll-call = Roll-call { $code }
console-roll-call-open = Open the roll-call
console-roll-call-as-of = As of { $at }.
console-roll-call-live = The page renews itself every 20 seconds.
console-roll-call-pause = Stop renewing
console-roll-call-resume = Renew again
console-roll-call-group-help = Need help
console-roll-call-group-silent = No answer
console-roll-call-group-helped = Helped
console-roll-call-group-safe = Safe
console-roll-call-by-place = By neighbourhood
console-roll-call-nowhere = Where is not known
console-roll-call-groups = By answer
console-roll-call-list = { $group }: { $count }
console-roll-call-list-in = { $group } in { $place }
console-roll-call-none = Nobody.
console-roll-call-most = These are the first { $count }. Choose a neighbourhood to see all.
console-roll-call-need = Need
console-roll-call-where = Where
console-roll-call-when = At
console-roll-call-do = Note
console-live-waiting = { $code }: { $count } need help, nobody looks after them yet ({ $places }), since { $since }.
console-live-taken = { $who } looks after { $count }
console-live-open = See and look after
console-roll-call-neighbour = A neighbour, told of by { $who }
console-roll-call-waits = Nobody looks after them yet
console-roll-call-taken = { $who } looks after them
console-roll-call-take = I look after it
console-roll-call-give-back = Give back
console-roll-call-contact = Show the number
console-roll-call-map = Map: the numbers are those of the people in the list
console-roll-call-mark-helped = Was helped
console-roll-call-mark-safe = Is safe
console-roll-call-mark-help = Needs help
console-roll-call-without-phone = People without a phone
console-roll-call-without-phone-none = Nobody yet. Add old people who live alone and houses without a phone, so that the rescue team asks there.
console-roll-call-add = Add a person or house
console-roll-call-back = Back to the roll-call
console-roll-call-save = Add to the list
console-announcement-field-name = Name, or number of the house
console-announcement-field-neighbourhood = Neighbourhood
console-announcement-field-need = Need
console-announcement-field-answer = Answer
console-roll-call-hint-name = For example: Mrs Tư, or house 12, lane 3.

# Repeating announcements.
console-announcement-field-repeat = Repeat
console-announcement-field-repeat_until = Repeat until
console-announcement-hint-repeat = From the time of sending above. On a holiday it waits for the next day.
console-announcement-hint-repeat_until = Empty: until it is stopped.
console-announcement-repeat-none = No, once only
console-announcement-repeat-weekly = Each week, on that weekday
console-announcement-repeat-monthly = Each month, on that day
console-announcement-repeat-lunar-1 = Lunar new moon (mồng một)
console-announcement-repeat-lunar-15 = Lunar full moon (rằm)
console-announcement-repeat-lunar-1-15 = Both lunar days
console-announcement-repeat-market = Market days
console-announcement-repeat-market-eve = The day before market day
console-announcement-at-next = next: { $at }
console-announcement-at-repeat_until = repeated until { $at }
console-announcement-fault-never = Like this it is never sent. Please change how it repeats, or when that ends.
console-announcement-occurrences = The last times it was sent
console-announcement-occurrence-of = This is one time of { $code }, which repeats.

# Surveys and polls in announcements.
console-announcement-asking = Ask for opinions with it
console-announcement-field-survey = Survey
console-announcement-hint-survey = Below the message is a button "Answer … questions". Only a survey that is approved and still open can be chosen.
console-announcement-survey-none = No survey
console-announcement-survey-gone = (the survey is closed)
console-announcement-poll = Quick poll
console-announcement-poll-what = One question with 2 to 5 options. One tap answers, another tap changes the answer. It is approved with the announcement; the results are on the page Surveys.
console-announcement-field-poll_vi = Question in Vietnamese
console-announcement-field-poll_en = Question in English
console-announcement-field-options_vi = Options in Vietnamese
console-announcement-field-options_en = Options in English
console-announcement-hint-options = One option a line, at most 20 letters each.
console-announcement-poll-results = { $code }: results of the poll
console-announcement-carries = { $code }: the survey that it carries
console-announcement-fault-not_open = This survey is not approved, or closes before the message goes out. Please choose another.
console-announcement-fault-opens_later = This survey opens after the message goes out. Please send the message later.
console-announcement-fault-both = A message carries one survey or one poll. Please remove one of them.
console-announcement-fault-options = A poll needs 2 to 5 options, one a line.
console-announcement-fault-buttons = Each option has at most 20 letters, so that it fits on a button.
console-announcement-fault-twice = Two options are the same.
console-announcement-fault-uneven = There are not as many English lines as Vietnamese ones. Please translate all options, or leave the field empty.

## How dangerous it is that a safety announcement warns of; other programs read it in the CAP file.
console-announcement-field-levels = Danger
console-announcement-hint-levels = For safety announcements only. Stations and other apps read it in the alert file.
console-announcement-levels-usual = As usual for the topic
console-announcement-danger = Danger: { $urgency }, { $severity }, { $certainty }
console-announcement-field-urgency = How soon to act
console-announcement-urgency-immediate = Right now
console-announcement-urgency-expected = Within an hour
console-announcement-urgency-future = In hours or days
console-announcement-urgency-past = Over
console-announcement-urgency-unknown = Time not known
console-announcement-field-severity = How bad
console-announcement-severity-extreme = Extreme
console-announcement-severity-severe = Severe
console-announcement-severity-moderate = Moderate
console-announcement-severity-minor = Minor
console-announcement-severity-unknown = Extent not known
console-announcement-field-certainty = How sure
console-announcement-certainty-observed = Happening
console-announcement-certainty-likely = Likely
console-announcement-certainty-possible = Possible
console-announcement-certainty-unlikely = Unlikely
console-announcement-certainty-unknown = Odds not known
# Telegram groups that get the commune's news.
console-groups = Telegram groups
console-groups-none = No group yet. Invite the group of a neighbourhood, so that all of it gets the { $commune }'s news.
console-groups-invite = Invite a group
console-groups-invite-how = Choose what the group gets, take the link, and send it to whoever manages the group: they open it on their phone.
console-groups-label = Name of the group
console-groups-topics = News that the group gets
console-groups-safety = Every group gets emergency news.
console-groups-area = News of
console-groups-everywhere = The whole { $commune }
console-groups-add = Get the link
console-groups-link = The group's link
console-groups-link-how = Copy this link now, since the page will not show it again. It works once, within { $days } days.
console-groups-change = Change what the group gets, or stop it
console-groups-save = Save
console-groups-saved = Saved. The group gets what you chose from the next message on.
console-groups-stop = Stop sending
console-groups-stop-what = The group gets nothing any more, neither emergency news nor what is queued. To send to it again, invite it again.
console-groups-stopped = Stopped. The group gets nothing any more.
console-groups-state-subscribed = ✔ Gets news
console-groups-state-waiting = ○ Has to open the link
console-groups-state-expired = The link has expired
console-groups-state-left = The group removed Cầu Nối
console-groups-state-stopped = Stopped
console-groups-invited = invited by { $who }
console-groups-joined-at = joined { $at }
console-groups-left-at = gets nothing since { $at }
console-groups-stopped-at = stopped by { $who }, { $at }
console-groups-until = the link works until { $at }
console-groups-undone = Not done yet
console-groups-fault-label = Enter the name of the group, at most { $most } letters.
console-groups-fault-topics = A topic is no longer in the { $commune }'s list. Please choose again.
console-groups-fault-neighbourhood = This neighbourhood is no longer in the { $commune }'s list. Please choose again.
console-groups-fault-telegram = The { $commune }'s Telegram bot does not run, so there is no link yet. Please tell the administrator.
console-announcement-refused-group-ended = This group gets nothing any more. To send to it again, invite it again.
