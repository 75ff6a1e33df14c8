### An official sees the reports in hand, and takes on, asks about, answers or refuses one from its card.

my_work-menu = My work
my_work-doing = doing my work

my_work-which = You hold { $count } reports, { $late } overdue, { $today } due today:
    { $lines }
    Which one shall I open?
my_work-which-again = I am not sure which one. Tap a code below, or type it.
my_work-which-simple = Type the code or the number of the line, for example 1.
my_work-which-enough = Enough
my_work-line-due = { $code } · { $category } · by { TIME($due) }
my_work-line-late = { $code } · { $category } · OVERDUE since { TIME($due) }
my_work-line-asked = { $code } · { $category } · waits for the resident
my_work-line-urgent = { $line } · URGENT
my_work-none = You hold no report. Type "new work" to see those that wait.
my_work-enough = All right. Type "my work" whenever you want to see it.
# Only the card, without any more words.
my_work-card = { "" }
my_work-over = That can't be done with { $code } any more. Type the code to look again.

my_work-question = What do you want to ask the resident about { $code }?
my_work-question-again = Please write the question, at least { $least } letters.
my_work-question-simple = For example: Which pole is the broken lamp on?
my_work-to = Is { $code } done?
my_work-to-done = Done
my_work-to-going_on = Going on
my_work-to-again = Please tap one of the two buttons below.
my_work-to-simple = Type 1 if it is done, 2 if it goes on.
my_work-result = Write one sentence that tells the residents what was done for { $code }.
my_work-result-again = Please write what was done, at least { $least } letters.
my_work-result-simple = For example: The road team filled the hole this morning.
my_work-progress = Write one sentence that tells the residents how { $code } stands.
my_work-progress-again = Please write how it stands, at least { $least } letters.
my_work-progress-simple = For example: I took it on, the workers come tomorrow morning.
my_work-result-passed_on = To pass it on mends nothing yet. Write what they did there, or type "stop" and choose "Going on".
my_work-proof = Send photos of what was done, at most { $most }. Only who reported or follows it sees them.
my_work-proof-more = { $count ->
    [one] I have 1 photo. Send more, or tap "Send to residents".
   *[other] I have { $count } photos. Send more, or tap "Send to residents".
}
my_work-proof-again = Send a photo of the place, or tap the button below.
my_work-proof-simple = Tap the paper clip to send a photo.
my_work-proof-none = There is no photo
my_work-proof-done = Send to residents
my_work-no_photo = Why is there no photo of { $code }? Residents are asked whether it is done once a lead approves it.
my_work-no_photo-unseen = Nothing to be seen
my_work-no_photo-indoors = In someone's home
my_work-no_photo-danger = Too dangerous
my_work-no_photo-gone = It was taken away
my_work-no_photo-again = Please tap one of the reasons below.
my_work-no_photo-simple = Type the number of the reason, for example 1.
my_work-photos = Send photos of the result, at most { $most }. Only who reported or follows it sees them.
my_work-photos-more = { $count ->
    [one] I have 1 photo. Send more, or tap "Send to residents".
   *[other] I have { $count } photos. Send more, or tap "Send to residents".
}
my_work-photos-again = Send a photo of the place, or tap the button below.
my_work-photos-simple = Tap the paper clip to send a photo.
my_work-photos-none = Send without photo
my_work-photos-done = Send to residents
my_work-reason = Why can't the { $commune } do { $code }?
my_work-reason-level = A higher level
my_work-reason-utility = Power or water firm
my_work-reason-police = The police
my_work-reason-private = Between neighbours
my_work-reason-complaint = A formal complaint
my_work-reason-again = Please tap one of the reasons below.
my_work-reason-simple = Type the number of the reason, for example 1.
my_work-where = Write where the residents should go, and whom to see, so that { $code } is solved.
my_work-where-again = Please write where to go, at least { $least } letters.
my_work-where-simple = For example: Please call the power company; its number is on your bill.

my_work-until = { $code } is due { TIME($due) }. What is the new date?
my_work-until-again = Tap a day below, or type one such as "Friday", "15/12".
my_work-until-simple = Type the day, for example 15/12.
my_work-until-past = That time has passed. Please choose a day ahead.
my_work-until-sooner = The new date must be after { TIME($due) }. Please choose a later one.
my_work-until-far = That is more than three months away. Please choose a nearer day.
my_work-delay = Write one sentence that tells the resident why { $code } takes longer.
my_work-delay-again = Write the reason, at least { $least } letters.
my_work-delay-simple = For example: The new lamp comes on Friday.

my_work-extended = { $people ->
    [0] I noted the new date of { $code }, { TIME($until) }, but could reach nobody. Please call them.
   *[other] I told { $people } people that { $code } takes until { TIME($until) }, and why.
}
my_work-refused-date = That date is no longer possible, so I told nobody. Tap "Put off" to choose another one.
my_work-accepted = You hold { $code } now, and the residents are told. When it is done, tap "Answer".
my_work-resident_asked = I asked the resident about { $code }, and the deadline stands still. I tell you as soon as they answer.
my_work-answer_sent = { $people ->
    [0] I stored the answer to { $code }, but who reported it gets no messages here. Please tell them; the card and the officials' page say how.
    [one] I sent the answer to { $code } to 1 person.
   *[other] I sent the answer to { $code } to { $people } people.
}
my_work-closure_asked = { $leads ->
    [0] I sent your words about { $code }. No lead is here to approve it without a photo; with a photo it can be closed at once.
   *[other] I sent your words about { $code }, and asked the lead to approve that there is no photo. Then I ask the residents whether it is done.
}
my_work-report_refused = { $people ->
    [0] I noted that { $code } is not for the { $commune }, but could tell nobody. Please phone them.
    [one] I told 1 person that { $code } is not for the { $commune }, and where to go.
   *[other] I told { $people } people that { $code } is not for the { $commune }, and where to go.
}
my_work-overtaken-accepted = { $who } took on { $code } before you, so I did nothing.
my_work-overtaken-assigned = { $who } gave { $code } to { $to }, so I have done nothing.
my_work-overtaken-moved = { $who } moved { $code } to another department, so I have done nothing.
my_work-overtaken-corrected = { $who } just corrected { $code }, so I have done nothing. Type the code to look again.
my_work-overtaken-taken_back = { $who } just took back what was sent about { $code }, so I did nothing. Type the code to see it.
my_work-overtaken-merged = { $who } just merged { $code } into another report, so I did nothing. Type the code to see it.
my_work-overtaken-unmerged = { $who } just separated { $code } from another report, so I did nothing. Type the code to see it.
my_work-overtaken-held = { $to } holds { $code }, so only they or a lead can give it away. Tap "Take over" if you do it.
my_work-overtaken-unheld = Nobody holds { $code } yet. Tap "Take it on" and then give it away, or ask a lead to give it.
my_work-overtaken-answered = { $who } just wrote to the residents about { $code }: “{ $words }” I did nothing more.
my_work-overtaken-remarked = A resident just added something to { $code }, see the card above, so I sent nothing.
my_work-overtaken-unsent = Your words are not sent: “{ $unsent }”
my_work-why-over = { $code } no longer waits for that. Type the code to look again.
my_work-why-none_sent = Nothing was sent to the residents of { $code }, so there is nothing to correct or take back.
my_work-why-judged = The residents have replied to that, or { $code } has gone on, so it can't be corrected or taken back any more.
my_work-why-withdrawn = Its resident took { $code } back, so nothing is to be done any more.
my_work-why-gone = I can't find that report. Please check the code.
my_work-why-elsewhere = { $code } belongs to { $department }, and is not among your tasks.
my_work-why-not_allowed = To take on and answer { $code } is not among your tasks. If you need it, ask the { $commune }'s administrator, { PHONE($phone) }.
my_work-more = What do you want to do with { $code }?
my_work-more-assign = Give it to…
my_work-more-move = Other department
my_work-more-category = Correct the matter
my_work-more-place = Correct the place
my_work-more-merge = Merge into another
my_work-more-question = It is a question
my_work-more-reword = Correct the answer
my_work-more-take_back = Take back the answer
my_work-more-unmerge = Separate again
my_work-more-enough = Nothing
my_work-more-again = Tap one of these, or type "stop".
my_work-more-simple = Type the number of the line, for example 1.
my_work-colleague = To whom do you give { $code }?
my_work-colleague-again = Tap a name below, or type the name.
my_work-colleague-simple = Type the number of the name, for example 1.
my_work-colleague-enough = Nobody
my_work-alone = Nobody but its holder may answer { $code }. Tap "Other department" if it is another department's.
my_work-deputy = { $who } is on leave until { DAY($until) }, and { $deputy } stands in. Shall { $deputy } get { $code }?
my_work-deputy-yes = Give it to them
my_work-deputy-no = Don't give it
my_work-deputy-again = Please tap one of the two buttons below.
my_work-deputy-simple = Type 1 to give it to who stands in, 2 not to.
my_work-nobody_stands_in = { $who } is on leave until { DAY($until) } and nobody stands in, so { $code } stays as it is. Please choose somebody else.
my_work-department = { $code } is with { $department }. Where does it go?
my_work-department-again = Tap a department below.
my_work-department-simple = Type the number of the department, for example 1.
my_work-department-enough = Nowhere
my_work-goal = { $count ->
    [0] Nobody has another report in hand into which { $code } could be merged. Type a code, or tap "Don't merge".
   *[other] Which report tells of the same as { $code }? Choose its code.
}
my_work-goal-again = Tap a code below, or type it.
my_work-goal-simple = Type the number of the line, for example 1.
my_work-goal-enough = Don't merge
my_work-reword = What you sent about { $code }: “{ $sent }”
    Write it as it should be. Residents hear that it is corrected.
my_work-reword-again = Please write it clearly, in at least { $least } letters.
my_work-reword-simple = For example: The hole will be filled tomorrow morning.
my_work-take_back = Take this back about { $code }? “{ $words }” Residents hear that it was sent by mistake.
my_work-take_back-yes = Take it back
my_work-take_back-no = Leave it
my_work-take_back-again = Please tap one of the two buttons.
my_work-take_back-simple = Type 1 to take it back, 2 to leave it.
my_work-kept = All right, what was sent stays.
my_work-category = What is { $code } really about?
my_work-category-label = Matter
my_work-category-again = I am not sure what it is. Choose one, or tap "More".
my_work-category-simple = Tap one of the buttons below.
my_work-category-enough = Leave it
my_work-place = Where is it? Type the name of the { $hamlet }, and what is near.
my_work-place-label = Place
my_work-place-again = I don't know that place. Choose a { $hamlet } below, or type what is near.
my_work-place-simple = Tap the name of the { $hamlet }.
my_work-place-hidden = The { $hamlet } is enough to find it.
my_work-place-outside = That is outside the { $commune }. Please type the { $hamlet } again.
my_work-place-long = That is too long. Type the { $hamlet } and one landmark.
my_work-place-near = { $neighbourhood ->
    [none] What is it near?
   *[other] It is in { $neighbourhood }; what is it near?
}
my_work-place-near-again = I am not sure where that is. What is it nearest to?
my_work-place-near-simple = For example: beside Mr Ba's house.
my_work-place-near-hidden = One landmark is enough.
my_work-place-near-outside = That is outside the { $commune }. Please type a landmark near it.
my_work-place-near-long = That is too long. Type one landmark.
my_work-place-confirm = It is here: { $place }. Is that right?
my_work-place-confirm-yes = That is right
my_work-place-confirm-no = Choose again
my_work-place-confirm-again = It is here: { $place }. Tap "That is right" or "Choose again".
my_work-place-confirm-simple = It is here: { $place }. Type 1 if that is right, 2 if not.
my_work-assigned = I gave { $code } to { $who }, and told them.
my_work-assigned-unseen = I gave { $code } to { $who }. They don't use the chat yet: please tell them.
my_work-taken_over = { $code } is yours now. Tap "Answer" when it is done.
my_work-category_corrected = { $code } is "{ $category }" now, for { $department }, and I tell its residents.
my_work-place_corrected = I corrected the place of { $code }, and tell its residents.
my_work-report_merged = I merged { $code } into { $goal }. Its residents follow { $goal } now, and I tell them.
my_work-answer_reworded = { $people ->
    [0] I corrected what was sent about { $code }, but could tell nobody. Please phone them.
    [one] I corrected what was sent about { $code }, and told 1 person.
   *[other] I corrected what was sent about { $code }, and told { $people } people.
}
my_work-answer_taken_back = I took back what was sent about { $code }, and told the residents that it was a mistake. The work goes on with the time that was left.
my_work-no_merge_goal-unknown = There is no { $goal } in this { $commune }, so I did not merge { $code }. Please check the code.
my_work-no_merge_goal-withdrawn = Its resident took { $goal } back, so I did not merge { $code }. Please choose another one.
my_work-no_merge_goal-merged = { $goal } was merged into { $into }, so I did not merge { $code }. Please merge it into { $into }.
my_work-no_merge_goal-answered = { $goal } is answered as done, so I did not merge { $code }. Answer it by itself, or choose another one.
my_work-no_merge_goal-closed = { $goal } is closed, so I did not merge { $code }. Answer it by itself, or choose another one.
my_work-no_merge_goal-elsewhere = { $goal } is for { $department }, not for you, so I did not merge { $code }.
my_work-report_unmerged = { $code } goes on by itself, apart from { $goal }, with the time that was left. Its residents follow { $goal } no more, and were told.
my_work-turned_into_question = { $code } is a question now, and whoever asked was told. Type "open questions" to answer it.
my_work-moved = { $officials ->
    [0] { $code } is with { $department } now. Nobody there gets messages yet: please call them.
   *[other] { $code } is with { $department } now. I told { $officials } of its officials, and the residents.
}
my_work-refused-not_holder = Only its holder or a lead can give this report away, so I have done nothing.
my_work-refused-not_able = They can't work on this report any more, so I have not given it away. Choose somebody else.
my_work-refused-away = They are on leave, so nothing was given. Please choose somebody else.
my_work-refused-no_department = The report is with that department already, so I have not moved it.
my_work-refused-none_sent = Nothing was sent to its residents, so I did nothing.
my_work-refused-judged = The residents have replied to that, or it has gone on, so it can't be corrected or taken back any more.
my_work-refused-other_words = That was corrected or taken back already, so I did nothing. Type the code to see it.
my_work-refused-short = That is too short, so I did not send it. Please write more clearly.
my_work-refused-long = That is too long, so I did not send it. Please write it shorter.
my_work-refused-passed_on = Passing it on does not settle it, so I did not send it. Take back the answer, then choose "Going on".
my_work-refused-followed = Others follow it, so I did not turn it into a question. Please answer the report itself.
my_work-refused-no_asker = Whoever told it gets no messages here, so I did not turn it into a question. Please answer the report itself.
my_work-refused-no_question = It has no written words that could be a question, so I did nothing.
my_work-refused-itself = A report can't be merged into itself.
my_work-refused-not_merged = That report is merged into no other any more, so I did nothing. Type the code to see it.
my_work-refused-no_category = It can't be of that kind, so I have done nothing.
my_work-refused-nobody_there = That department has no officials on the list, so I have not moved it.
my_work-refused-gone = That report is gone, so I did nothing.
my_work-refused-not_yours = This is not among your tasks, or it was just passed on, so I did nothing.
my_work-refused-no_proof = To call it done takes a photo of the result, or a reason why there is none, so I sent nothing.
my_work-refused-old_photo = The report has that photo already, so I sent nothing. Please send a new one of the result, or say why there is none.
my_work-refused-over = It no longer waits for an official, so I did nothing. Type the code to look again.
my_work-refused-unreachable = The resident gets no messages here, so I could not ask. Please phone; the number is on the officials' page.
