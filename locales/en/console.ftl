### The officials' pages.

console-title = Officials' page
console-skip = Go to content
console-reports = Residents' reports
console-find = Find a report
console-find-hint = Its code ({ $prefix } 107), or the phone number that the resident left.
console-find-do = Find
console-find-title = Find the report that someone asks about
console-found = { $count ->
    [0] There is no report with that code or number. Please check each digit.
    [one] There is one report. Each search is noted in the audit.
   *[other] There are { $count } reports. Each search is noted in the audit.
}
console-reports-empty = No reports yet.
console-waiting = { $count ->
    [one] { $count } report waits
   *[other] { $count } reports wait
} for an answer{ $overdue ->
    [0] .
   *[other] , { $overdue } overdue.
}
console-waiting-none = No report waits for an answer.
console-urgent = URGENT
console-due-first = Nearest deadline first
console-newest-first = Newest first
console-reports-try = Send one as practice
console-photos = Photos
console-photo = Photo { $number } of { $code }
console-voice = 🔊 Hear the resident ({ $seconds } seconds)
console-photo-wanted = Photo on its way…
console-photo-lost = Photo could not be loaded
console-voice-wanted = 🔊 Recording on its way…
console-voice-lost = 🔊 Recording could not be loaded
console-edited = The resident changed a message at { $at }:
console-remark = The resident added at { $at }:
console-remark-again = Written again after the answer, at { $at }, and waiting for an answer:
console-remark-again-follower = Written again after the answer by someone who tells of it too, at { $at }, and waiting for an answer:
console-remark-files = sent more photos or a recording, without words.
console-answer-before = The answer before:
console-filed = received at { $at }
console-due = to be answered by { $due }
console-left = { $days ->
    [0] { $hours } hours left
   *[other] { $days } days left
}
console-overdue = { $days ->
    [0] { $hours } hours overdue
   *[other] { $days } days overdue
}
console-anonymous = anonymous
console-contact = Contact:
console-contact-covered = a phone number
console-contact-see = Show the number
console-contact-audited = Each look is noted in the audit.
console-contact-why = Why you need it
console-contact-why-place = to ask about the place
console-contact-why-asked = the resident asked for a call
console-contact-why-urgent = an emergency
console-contact-why-other = another reason
console-contact-because = Tell the other reason
console-contact-no_reason = Choose why you need the number; tell another reason in a few words.
console-contact-others = Other reports with this number:
console-contact-look = { $who } saw the number at { $at }: { $why }.
console-entered-phone = Told on the phone, entered by an official.
console-entered-counter = Told at the counter, entered by an official.
console-entered-paper = Told on paper, entered by an official.
console-entered-name = Name: { $who }.
console-entered-hears-call = They are phoned about it.
console-entered-hears-counter = They come and ask.
console-entered-hears-nothing = They need no answer.
console-erasure = They ask for the erasure of their data
console-erasure-which = Their words, name and number will be gone for good. What about the work?
console-erasure-goes_on = It goes on. They are erased when it is done, in 20 days at the latest
console-erasure-ends = They withdraw the report. They are erased within minutes
console-erasure-ask = Store the request
console-erasure-waits = They asked to be erased: this is done once nothing of theirs is open, in 20 days at the latest.
console-not-told-entered = An official entered this report: phone them, or read the answer out.
console-people = { $count } people told of it
console-remark-follower = Someone who tells of it too added at { $at }:
console-state-received = To be answered
console-state-answered = Answered
console-state-accepted = Taken on
console-state-in_progress = In progress
console-state-asked = Waiting for the resident
console-state-extended = New date: { TIME($until) }
console-state-as_question = Turned into a question
console-state-from_question = Filed from a question
console-state-taken_back = Took back what was sent
console-state-reworded = Corrected what was sent
console-state-reopened = To be answered again
console-state-confirmed = Confirmed by the resident
console-state-closed = Closed, confirmed by nobody
console-state-refused = Not for the { $commune }
console-state-merged = Merged
console-state-withdrawn = Withdrawn by the resident
console-state-settled = Settled
console-hand-assigned = Given to { $to }
console-hand-moved = Moved to { $to }
console-hand-recategorised = Corrected to { $to }
console-hand-relocated = Place corrected
console-hand-handed_over = Handed over to { $to }
console-hand-merged = Merged into { $to }
console-hand-unmerged = Separated from { $to }
console-hand-released = Handed over to the department
console-state-not_ours = Not for the { $commune }
console-said = { $who } at { $at }:
console-answer = Answer { $code }
console-answer-text = What to tell the residents
console-answer-text-hint = { $least } to { $most } letters. Whoever filed it and all who follow it get this.
console-answer-to = Bring it to
console-to-in_progress = Answered, the work goes on
console-to-answered = Answered, the work is done
console-to-refused = Not for the { $commune }
console-answer-no_photo = Why there is no photo of the result
console-answer-no_photo-hint = Done takes a photo, added above, or a reason, which a lead approves first.
console-answer-no_photo-none = Choose a reason
console-answer-send = Send the answer
console-closure = Waits for a lead to approve it without a photo: { $reason }.
console-fault-text-empty = You have not written anything to the residents.
console-fault-text-short = That is too short: at least { $least } letters.
console-fault-text-long = That is too long: at most { $most } letters. What you wrote is still below.
console-fault-text-passed_on = To pass it on mends nothing yet. Write what they did there, or choose "Answered, the work goes on".
console-fault-no_photo-missing = Done takes a photo of the result, or one of the reasons below.
console-fault-no_photo-old = The report has that photo already. Add a new one, or choose a reason below.
console-fault-reason-missing = Choose why this is not for the { $commune }.
console-answer-reason = If it is not for the { $commune }, why
console-answer-reason-hint = Tell residents where to go, and whom to see.
console-answer-proof = Photos of the result
console-proof-hint = At most { $most }. Only who reported or follows it sees them.
console-proof-add = Add photos of the result
console-proof-added = { $count ->
    [one] 1 photo added, not sent yet.
   *[other] { $count } photos added, not sent yet.
}
console-proof-away = Remove
console-proof-photo = Photo { $number } of the result
console-proof-none = You have chosen no photo.
console-proof-too_large = That is too large: at most { $most } MB at once. Add one photo at a time.
console-unapproved = { $count ->
    [one] 1 report is said to be done without a photo, and waits for you
   *[other] { $count } reports are said to be done without a photo, and wait for you
}
console-unapproved-list = Said to be done without a photo, and waiting for you.
console-unapproved-none = Nothing waits for your approval.
console-fault-to-unfit = Choose one of these.
console-faster = { $who } just brought this report to "{ $state }" before you. What you wrote is still below and went nowhere.
console-remarked-meanwhile = A resident just added something: please read it above before you send. What you wrote is still below and went nowhere.
console-no-report = There is no such report
console-older = Older reports
console-sign-in = Open the officials' page
console-sign-in-why = This link works once, on your machine.
console-sign-in-go = Enter
console-sign-out = Sign out
console-signed-out = You are not signed in
console-link-command = .venv/bin/python -m bot user link "your name"
console-signed-out-how = The link was used, is too old, or your session has ended. An administrator makes a new one with:
console-not-allowed = This is not among your tasks yet
console-not-allowed-what = To { $what }, you need another role.
console-not-allowed-whom = Please ask an administrator{ $count ->
    [0] {""}
   *[other] {" "}({ $names })
}, or call the { $commune }:
console-not-yours = This is not part of your work
console-not-yours-whose = It belongs to { $department }{ $has_both ->
    [yes] {", "}
   *[no] {""}
}{ $area }.
console-not-yours-read = You can read it, and nothing has changed.
console-not-yours-closed = Nothing has changed.
console-action-find_reports = find reports by code or phone number
console-action-see_team_work = see the work of one's department
console-action-see_reports = see residents' reports
console-action-see_contacts = see residents' phone numbers
console-action-answer_reports = answer reports
console-action-see_questions = see what residents asked
console-action-answer_questions = answer and sort what residents asked
console-action-see_cards = see answer cards
console-action-edit_cards = write and change answer cards
console-action-see_announcements = read announcements
console-action-write_announcements = write and submit announcements
console-action-approve_announcements = approve announcements
console-action-try_announcements = send announcements to themselves
console-action-stop_announcements = stop announcements
console-action-send_at_once = send a safety alert at once
console-action-keep_groups = keep the groups that get announcements
console-action-approve_closures = approve finished work without a photo
console-action-approve_as_deputy = approve finished work without a photo where there is no lead
console-action-enter_reports = enter reports for residents
console-action-keep_roll_calls = keep roll-calls
console-action-see_surveys = see surveys
console-action-write_surveys = submit surveys
console-action-approve_surveys = approve surveys
console-action-close_surveys = close surveys
console-action-see_feedback = see what residents think of the app
console-action-enter_answers = print forms of surveys, and enter answers from paper and the door
console-action-ask_at_meetings = ask one question at a meeting at once
console-action-use_chat = work in the chat with Cầu Nối
console-action-sign_out = leave the officials' page
console-refused = This request came from another site and was not taken
console-too-many = The pages are opened too often at the moment; please try again in a minute
console-hop = Opening the page…
console-hop-open = Open the page
console-left-office = You have signed out
console-left-office-how = For the next time, an administrator makes a new link with:

console-first-page = Back to the start of the list
console-later-due = Reports due later
console-back-to-reports = Back to the reports
console-photo-back = Back to report { $code }
console-photo-before = Photo before
console-photo-next = Next photo
console-photo-download = Download the photo
console-answer-faulty = Not sent yet. Please correct this:
console-answer-theirs = What is there now:
console-answer-mine = What you wrote, not sent
console-answer-closed = This report is closed, so nothing more can be sent. Copy the text above if you still need it.
console-sent = { $code }: "{ $state }".
console-sent-open = See it
console-told-reporter = Sent to the person who reported, by { $channel }.
console-told-follower = Sent to { $count ->
    [one] { $count } person who reported the same
   *[other] { $count } people who reported the same
}, by { $channel }.
console-told-asker = Sent to { $count ->
    [one] { $count } person who asked
   *[other] { $count } people who asked
}, by { $channel }.
console-telling-reporter = Being sent to the person who reported, by { $channel }.
console-telling-follower = Being sent to { $count ->
    [one] { $count } person who reported the same
   *[other] { $count } people who reported the same
}, by { $channel }.
console-telling-asker = Being sent to { $count ->
    [one] { $count } person who asked
   *[other] { $count } people who asked
}, by { $channel }.
console-not-told-reporter = Not yet with the person who reported.
console-not-told-follower = Not yet with { $count ->
    [one] { $count } person who reported the same.
   *[other] { $count } people who reported the same.
}
console-not-told-asker = Not yet with { $count ->
    [one] { $count } person who asked.
   *[other] { $count } people who asked.
}
console-not-told-failed = It could not be sent.
console-reached-reporter = The answer was sent to the person who reported, by { $channel }.
console-reached-follower = The answer was sent to { $count ->
    [one] { $count } person who reported the same
   *[other] { $count } people who reported the same
}, by { $channel }.
console-reaching-reporter = The answer is being sent to the person who reported, by { $channel }.
console-reaching-follower = The answer is being sent to { $count ->
    [one] { $count } person who reported the same
   *[other] { $count } people who reported the same
}, by { $channel }.
console-not-reached-reporter = The answer is not yet with the person who reported.
console-not-reached-follower = The answer is not yet with { $count ->
    [one] { $count } person who reported the same.
   *[other] { $count } people who reported the same.
}
console-called = { $who } told the person who reported by phone, at { $at }.
console-calls = To be told by phone
console-calls-link = { $count ->
    [one] { $count } person to be told an answer by phone
   *[other] { $count } people to be told an answer by phone
}
console-calls-why = No message brought the answer to these people. Call the number that they left, read out the words below, and press "Called".
console-calls-none = There is nobody left to call.
console-calls-first = Here are { $shown } of { $count } people, the longest waiting first.
console-calls-number = Open the report for the number
console-calls-done = Called
console-not-told-stopped = They no longer receive messages.
console-not-told-withdrawn = They withdrew their consent.
console-not-told-erased = They erased their data.
console-not-told-later = When they write again, they find it under "My reports".
console-not-told-call = They left a phone number: open the report to call them
console-typed = What you typed
console-typed-copy = It was sent nowhere. You can copy it from here.
console-typed-again = It was sent nowhere. Keep this page open, and press "Send again" when you can.
console-typed-text = { $count ->
    [1] What you wrote
   *[other] Box { $number }
}
console-typed-send = Send again
console-draft-restored = What you wrote last time, not sent.
console-draft-drop = Discard it
console-drafts = Written, not sent
console-drafts-how = Kept in this computer's browser only, for 7 days. It goes when you send it or sign out.
console-drafts-leave = Something written is not sent yet. If you sign out now, it is lost. Sign out anyway?
console-trouble-full = The server is full, so nothing was saved
console-trouble-full-what = Please tell the administrator of the server, or call the { $commune }:
console-trouble-unreachable = The server can't reach its data, so this was not done
console-trouble-unreachable-what = Please try again in a few minutes. If that does not help, tell the administrator of the server, or call the { $commune }:
console-trouble-busy = Too much is being done at once, so this was not done
console-trouble-busy-what = Please try again in a minute, or call the { $commune }:
console-trouble-error = Something went wrong, so nothing was saved
console-trouble-error-what = The fault is ours. Please try again in a few minutes, or call the { $commune }:
console-trouble-too_large = The text is too long, so it was not taken
console-trouble-too_large-what = Use the browser's back button (the text is still there), shorten it and send it again. For help, call the { $commune }:
console-trouble-too_slow = The network is too slow, so not everything arrived
console-trouble-too_slow-what = Use the browser's back button (the text is still there) and send it again. For help, call the { $commune }:
console-trouble-uploads_full = The server is busy, so it was not taken
console-trouble-uploads_full-what = Use the browser's back button (the text is still there), wait a little and send it again. For help, call the { $commune }:
console-signed-out-back = Keep this page open, and open the new link in another tab. After that you are back on the page where you were.
console-back-home = Back to the first page
console-differs-theirs = Saved
console-differs-mine = Yours
console-draft-waits = What you typed last time is still here, unsaved.
console-draft-reopen = Open it again

console-room-chat = Chat
console-chat-no-script = This page needs JavaScript. Turn it on in your browser, or work on the other pages.
