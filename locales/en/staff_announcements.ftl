### Officials see, approve, return and stop announcements in the staff bot.

staff_announcements-menu = See announcements
staff_announcements-doing = seeing announcements

staff_announcements-one = Announcements of the { $commune }:
    { $lines }
    Which one do you want to see?
staff_announcements-one-again = I am not sure which one. Tap a button, or type its code, like TB 12.
staff_announcements-one-simple = Type the code, for example TB 12.
staff_announcements-one-enough = Enough

staff_announcements-act = { $card }

    What should I do with it?
staff_announcements-act-again = I am not sure. Please tap a button below.
staff_announcements-act-simple = Tap a button below the text, or type its number. For example 1.
staff_announcements-refresh = Progress again
staff_announcements-submit = Submit it
staff_announcements-approve = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count }
}
staff_announcements-edit = Edit it
staff_announcements-return = Return to author
staff_announcements-reject = Reject it
staff_announcements-pause = Pause
staff_announcements-resume = Go on sending
staff_announcements-at_once = Send now, unapproved
staff_announcements-confirm = Confirm: it is true
staff_announcements-refuse = It is wrong
staff_announcements-resend = { $count ->
    [one] Send again to 1 person
   *[other] Send again to { $count }
}
staff_announcements-correct = Write a correction
staff_announcements-stop = Stop sending
staff_announcements-close = Close

staff_announcements-typed = This goes to over 1,000 people. Please type the number { $count } to send it.
staff_announcements-typed-again = That is not the number, so I did not send it. Please type { $count }.
staff_announcements-typed-simple = Type exactly these digits: { $count }. To not send it, type "stop".
staff_announcements-word = { $kind ->
    [drill] This is a drill. Type { $word }, and I will send it.
   *[real] This is real and goes out now; then I ask someone else to confirm it. Type { $word }, and I will send it.
}
staff_announcements-word-again = That is not the word, so I sent nothing. Type { $word }, please.
staff_announcements-word-simple = Type exactly this: { $word }. If you don't want to send it yet, type "stop".
staff_announcements-reason = Please write the reason. The author will read it.
staff_announcements-reason-again = Please write the reason in a few words. For example: the hour is missing.
staff_announcements-reason-simple = Write why. For example: wrong day.

staff_announcements-none = There is no announcement yet. Please write the first one.
staff_announcements-enough = All right. Type "announcements" whenever you want to see them.
staff_announcements-gone = This announcement is gone.
staff_announcements-show = See { $code }

staff_announcements-people = { $count ->
    [one] Goes to { $count } person
   *[other] Goes to { $count } people
}
staff_announcements-rate = { $count } sent in the last minute.
staff_announcements-preview = Residents will see:
staff_announcements-english = In English: { $text }
staff_announcements-no_topic = No topic yet
staff_announcements-why_not-edited = You wrote, edited or submitted it, so someone else approves it.
staff_announcements-why_not-elsewhere = It has parts that can't be shown here. Submit and approve it in the console.
staff_announcements-pictures = 📷 { $count ->
    [one] one picture
   *[other] { $count } pictures
}
staff_announcements-fault-empty = is empty
staff_announcements-fault-blank = has a blank of its template that is not filled
staff_announcements-fault-long = is too long
staff_announcements-fault-unknown = is no longer in the { $commune }'s list
staff_announcements-fault-gone = a picture is gone, send it again or remove it
staff_announcements-fault-past = this time has passed
staff_announcements-fault-early = must be after the time of sending
staff_announcements-fault-no_channel = all channels of the recipients are switched off, please tell the administrator
staff_announcements-fault-nobody = nobody would get it yet
staff_announcements-fault-elsewhere = it has parts that are submitted in the console
staff_announcements-fault-other = something has to be mended, see the console

staff_announcements-announcement_decided = { $act ->
    [submit] I submitted { $code }. Once someone else approves it, it goes to { $count } people.
    [approve] { $code } is approved, it goes to { $count } people.
    [return] I returned { $code } to its author.
    [reject] Noted: { $code } is rejected.
    [pause] { $code } is paused. Whoever did not get it yet will, once you tap "Go on sending".
    [resume] { $code } is being sent again.
    [at_once] { $code } is being sent to { NUMBER($count) } people now. I am asking someone else to confirm it.
    [confirm] I noted it: you confirm that { $code } is true.
    [refuse] I noted it: { $code } is wrong. Whoever has not got it won't get it; please write a correction.
    [resend] I am sending { $code } again to those who did not get it, or may not have got it.
   *[stop] { $code } is stopped. Whoever did not get it yet won't.
}
staff_announcements-announcement_moved = { $why ->
    [hash] The text of { $code } was just changed, so I did nothing. Please look at the new one and decide again.
    [number] { $code } now goes to { $count } people, so I did not send it. Please look again and type that number.
    [invalid] Something in { $code } can't be sent any more, so I did nothing. Please look again.
   *[moved] { $code } was just changed, so I did nothing. Please look again.
}
staff_announcements-editing_begins = You edit { $code } now.
staff_announcements-refused-edited = You wrote, edited or submitted it, so someone else has to approve it.
staff_announcements-refused-returned = You returned it, so someone else has to edit and submit it.
staff_announcements-refused-not_allowed = This is not your task, so I did nothing.
staff_announcements-refused-gone = This announcement is gone.
staff_announcements-refused-word = That is not the word of this announcement, so I sent nothing.
staff_announcements-refused-no_safety = Only a safety alert can be sent at once; others wait for approval.

# To approvers and authors.
staff-announcement-waits = { $who } submitted { $code }, please approve it: “{ $text }”
staff-announcement-approve = { $who } approved your { $code }.
staff-announcement-return = { $who } returned { $code } for changes: { $reason }
staff-announcement-reject = { $who } rejected { $code }: { $reason }
staff-announcement-stop = { $who } stopped { $code }: { $reason }
staff-announcement-finish = { $code } is sent: to { $sent } of { $total } people.
staff-announcement-expire = { $code } was not sent, because it was too late.
staff-announcement-tampered = { $code } was not sent, because it is not what was approved. Please tell the administrator.
