### A resident reports something that needs attention.

report_problem-menu = Report a problem
report_problem-doing = reporting a problem

report_problem-category = What would you like to report?
report_problem-category-label = What
report_problem-category-again = I am not sure what that is. Choose one, or tap "More".
report_problem-category-simple = Tap one of the buttons below. For a hole in the road, tap "Potholes, roads".
report_problem-category-help = This tells me who should handle it. If nothing fits, tap "More"; the last one is "Something else".

report_problem-details = Please tell me what happened, and since when. Write a few words or tap 🎤 to speak.
report_problem-details-label = Details
report_problem-details-again = Please write a few words about it.
report_problem-details-simple = Write as you would say it. For example: a deep hole in the road, people fall.
report_problem-details-short = Please tell me a few more words.
report_problem-details-long = That is a little too long for me to keep. Please send it as a few shorter messages.
report_problem-details-help = Officials read this to know what to bring and where to go. It need not be well written.

report_problem-photos = If you have photos, send up to { $most }. It is fine without.
report_problem-photos-label = Photos
report_problem-photos-help = A photo shows officials at once how bad it is. I remove the place that a photo carries.

report_problem-place = Where is it? Tap 📍 to send your location, or type the neighbourhood and what is near.
report_problem-place-label = Where
report_problem-place-again = I don't know that place. Please choose a neighbourhood below.
report_problem-place-simple = Tap the name of the neighbourhood. For example, for { $hamlet_name }, tap "{ $hamlet_name }".
report_problem-place-hidden = You need not say whose house it is: the neighbourhood is enough for an official to look. Later choose "Stay anonymous", and nobody learns who reported it.
report_problem-place-outside = That is outside our { $commune }, so we can't handle it. Send another location, or type the neighbourhood.
report_problem-place-long = That is too long. Just the neighbourhood and one thing near it, please.
report_problem-place-help = With a clear place, officials find it at once. Send a location, or write as if showing the way.

report_problem-place-near = { $neighbourhood ->
    [none] What is it near? Write as if showing a friend the way.
   *[other] It is in { $neighbourhood }, near what? Choose one, or write as if showing a friend the way.
}
report_problem-place-near-again = I don't know that spot. Please tell me what is nearest.
report_problem-place-near-simple = Write a few words to show the way. For example: next to Mr Ba's house, lane 12.
report_problem-place-near-hidden = You need not say whose house it is: a landmark nearby is enough. Later choose "Stay anonymous", and nobody learns who reported it.
report_problem-place-near-outside = That is outside our { $commune }, so we can't handle it. Send another location, or write what is near.
report_problem-place-near-long = That is too long. One thing near it is enough.
report_problem-place-near-help = A spot that everyone knows (market, school, culture house) helps officials find it.

report_problem-place-confirm = The place is: { $place }. Is that right?
report_problem-place-confirm-yes = Yes, that is it
report_problem-place-confirm-no = No, choose again
report_problem-place-confirm-again = The place is: { $place }. Tap "Yes, that is it" or "No, choose again".
report_problem-place-confirm-simple = The place is: { $place }. Type 1 if it is right, 2 to choose again.
report_problem-place-confirm-help = I ask again so that officials don't go to the wrong place.

report_problem-same = { $people ->
    [0] You already reported { $what } near there. Shall I add to that report, or is this a new one?
    [one] One person already reported { $what } near there. Will you follow it with them, or is this a new one?
   *[other] { $people } people already reported { $what } near there. Will you follow it with them, or is this a new one?
}
report_problem-same-far = { $code } – { $metres } m away
report_problem-same-here = { $code } – same spot
report_problem-same-own = { $code }, yours
report_problem-same-new = Report a new one
report_problem-same-again = I am not sure. If it is the same, tap its code; if not, tap "Report a new one".
report_problem-same-simple = Tap the code of the one that is the same. If nobody reported it yet, tap "Report a new one".
report_problem-same-help = If it is the same, your words and photos are added to it, and you hear the answer too. Officials see what many people report.

report_problem-contact = Which number may officials call to ask more? Type it, or tap "Stay anonymous": then they see only what you told.
report_problem-contact-label = Contact
report_problem-contact-hide = Stay anonymous
report_problem-contact-hidden = anonymous
report_problem-contact-again = I don't recognise that number. Please type all its digits, or tap "Stay anonymous".
report_problem-contact-none = Please type a phone number, or tap "Stay anonymous".
report_problem-contact-sending = I am about to send it: type the number that officials may call, or tap "Stay anonymous".
report_problem-contact-simple = Type the number as you would dial it, such as the { $commune }'s: { PHONE($example) }. Or tap "Stay anonymous".
report_problem-number = Noted: officials may call { PHONE($number) }.
report_problem-asked-matter = I am writing down { $what }; nothing is sent yet. Once it is sent, I tell you by when you get an answer.
report_problem-anonymous = Noted: you stay anonymous to officials.
report_problem-names = Your words still have: { $shown }. As you stay anonymous, shall I take that out?
report_problem-names-out = Take it out
report_problem-names-stay = Leave it
report_problem-names-again = I am not sure what you mean. To take it out, tap "Take it out"; otherwise tap "Leave it".
report_problem-names-simple = Tap "Take it out", so that nobody knows who reports this. For example, type 1.
report_problem-names-help = I put "•••" in its place. Officials see your words just as you see them at the review.
report_problem-contact-old = Numbers of eleven digits from 01 were changed to ten digits. Please look up the new one, or tap "Stay anonymous".
report_problem-contact-other = That number is someone else's, so I did not keep it. Please send your own, or tap "Stay anonymous".
report_problem-contact-help = Only officials of the { $commune } see your number, and call to ask more. Anonymous, they see only your words, photos and the place.

report_problem-review = Let me read it back:
    { $summary }
    Shall I send it to the officials?
report_problem-review-send = Send it
report_problem-review-unsent = This report is NOT sent yet; nobody has received it. Shall I send it now?
report_problem-review-again = This report has NOT been sent yet. Tap "Send it", or "Change" to change something.
report_problem-review-simple = It is still NOT sent. Type 1 to send it, or 2 to change something.
    { $summary }
report_problem-review-help = Nobody has received it until you tap "Send it". To correct something, tap "Change".

report_problem-cancelled = I stopped here and sent nothing. Is there anything else?
report_problem-filed = It is now with: { $department }. You will hear { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}; your code is { CODE($code) }.
report_problem-filed_anew = The other one was just closed, so yours is a new report, now with: { $department }. You will hear { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}; your code is { CODE($code) }.
report_problem-joined = I added your words to { CODE($code) }, which { $people } people have now reported. I will write to you when officials answer.
report_problem-remarked = I added your words to your own report { CODE($code) }. You will have an answer { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
report_problem-remarked_late = I added your words to your own report { CODE($code) }. An answer was due by { TIME($due) } and is late, I am sorry: please call { PHONE($phone) } and read out this code.
report_problem-reopened = I passed your own report { CODE($code) } on to { $department } again, with what you just told. You will have an answer { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
report_problem-refused-gone = The { $commune } just changed this kind of matter, so I could not send it, but I kept your words. Tap "Continue" to choose the kind again.

# What was understood and where, behind "I hear you:".
report_problem-heard = { $where ->
    [none] { $what }
   *[other] { $what }, { $where }
}
report_problem-heard-two = { $one } and { $other }
# Several matters in one message: a report for each.
report_problem-matters = I hear you: { $what }. We take one at a time, first: { $now }.
report_problem-next = { $what ->
    [none] Now the other thing that you mentioned.
   *[other] Now the other thing that you mentioned: { $what }.
}
