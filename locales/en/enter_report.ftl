### An official enters a report that somebody told on the phone, at the counter or on paper.

enter_report-menu = Enter a report
enter_report-doing = entering a report for somebody

enter_report-mode = How did the resident tell it?
enter_report-mode-label = Told
enter_report-mode-phone = On the phone
enter_report-mode-counter = At the counter
enter_report-mode-paper = On paper
enter_report-mode-again = Please tap one of the three buttons below.
enter_report-mode-simple = Type the number, for example 1 if they phoned.
enter_report-agreed = Do they agree that the { $commune } keeps this to deal with it?
enter_report-agreed-yes = They agree
enter_report-agreed-no = They don't agree
enter_report-agreed-again = Please ask them, then tap one of the two buttons below.
enter_report-agreed-simple = Type 1 if they agree, 2 if not.
enter_report-category = What do they report?
enter_report-category-label = Matter
enter_report-category-again = I am not sure what it is. Choose one, or tap "More".
enter_report-category-simple = Tap one of the buttons below.
enter_report-details = Write down what they told: what happened, since when?
enter_report-details-label = Words
enter_report-details-again = Please write a few words of what they told.
enter_report-details-simple = For example: a big pothole, motorbikes fall.
enter_report-details-short = Please write a few words more.
enter_report-details-long = That is too long. Please make it shorter.
enter_report-photos = If there are photos, send them, at most { $most }. If not, tap "No photo".
enter_report-photos-label = Photos
enter_report-photos-more = { $count ->
    [one] I have 1 photo. Send more, or tap "That is all".
   *[other] I have { $count } photos. Send more, or tap "That is all".
}
enter_report-photos-again = Send photos, or tap the button below.
enter_report-photos-simple = Tap the paper clip to send a photo.
enter_report-photos-none = No photo
enter_report-photos-done = That is all
enter_report-place = Where is it? Type the name of the { $hamlet }, and what is near.
enter_report-place-label = Place
enter_report-place-again = I don't know that place. Choose a { $hamlet } below, or type what is near.
enter_report-place-simple = Tap the name of the { $hamlet }.
enter_report-place-hidden = The { $hamlet } is enough to find it.
enter_report-place-outside = That is outside the { $commune }. Please type the { $hamlet } again.
enter_report-place-long = That is too long. Type the { $hamlet } and one landmark.
enter_report-place-near = { $neighbourhood ->
    [none] What is it near?
   *[other] It is in { $neighbourhood }; what is it near?
}
enter_report-place-near-again = I am not sure where that is. What is it nearest to?
enter_report-place-near-simple = For example: beside Mr Ba's house.
enter_report-place-near-hidden = One landmark is enough.
enter_report-place-near-outside = That is outside the { $commune }. Please type a landmark near it.
enter_report-place-near-long = That is too long. Type one landmark.
enter_report-place-confirm = It is here: { $place }. Is that right?
enter_report-place-confirm-yes = That is right
enter_report-place-confirm-no = Choose again
enter_report-place-confirm-again = It is here: { $place }. Tap "That is right" or "Choose again".
enter_report-place-confirm-simple = It is here: { $place }. Type 1 if that is right, 2 if not.
enter_report-name = Who told it? Only officials who work on it can uncover the name.
enter_report-name-label = Told by
enter_report-name-none = They gave no name
enter_report-name-again = Type the name, or tap "They gave no name".
enter_report-name-simple = For example: Mrs Nguyễn Thị Tư.
enter_report-name-short = Type the name, or tap "They gave no name".
enter_report-name-long = That name is too long. Please make it shorter.
enter_report-contact = What is their phone number?
enter_report-contact-label = Phone
enter_report-contact-hide = They left no number
enter_report-contact-hidden = no number
enter_report-contact-again = I don't recognise that number. Type all of its digits, or tap "They left no number".
enter_report-contact-none = Type the phone number, or tap "They left no number".
enter_report-contact-sending = Type the phone number, or tap "They left no number".
enter_report-contact-simple = Type it as you would dial it; the { $commune }'s is { PHONE($example) }.
enter_report-contact-old = Numbers of eleven digits that begin with 01 have changed to ten. Please ask for the new one.
enter_report-contact-other = Type the phone number, or tap "They left no number".
enter_report-hears = How will they hear the answer?
enter_report-hears-label = Hears
enter_report-hears-call = We phone them
enter_report-hears-counter = They come and ask
enter_report-hears-nothing = They need no answer
enter_report-hears-again = Please tap one of the buttons below.
enter_report-hears-simple = Type the number, for example 1.
enter_report-review = Here it is, please read it out to them:
    { $summary }
    Shall I send it?
enter_report-review-send = Send it
enter_report-review-again = It is NOT sent yet. Tap "Send it", or "Edit".
enter_report-review-simple = It is NOT sent yet. Type 1 to send it, 2 to edit.
    { $summary }
enter_report-review-unsent = The report that you entered is NOT sent yet. Send it now?
enter_report-cancelled = I stopped here, and kept nothing.
enter_report-not_agreed = Without their agreement I keep nothing. If it is urgent, please tell the department yourself.
enter_report-report_entered = It went to { $department }. Please read out: code { CODE($code) }, an answer { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}{ $hears ->
    [call] ; we will phone.
    [counter] ; at the counter the code is enough.
   *[other] .
}
enter_report-refused-gone = The { $commune } has just changed that kind of matter, so I sent nothing. Tap "Resume" to choose again.
enter_report-refused-not_yours = Entering reports is not among your tasks, so I sent nothing. Please ask the administrator.
