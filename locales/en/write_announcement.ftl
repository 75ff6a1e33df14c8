### Officials write, edit and submit announcements in the staff bot.

write_announcement-menu = Write announcement
write_announcement-doing = writing an announcement

write_announcement-which = Do you write a new announcement, or edit one of these?
    { $lines }
write_announcement-which-again = I am not sure. Tap "New one", or type the code of the one to edit, like TB 12.
write_announcement-which-simple = Type "new one", or a code. For example TB 12.
write_announcement-which-new = New one

write_announcement-topic = What is it about?
write_announcement-topic-label = Topic
write_announcement-topic-again = I am not sure of the topic. Choose one, or tap "More".
write_announcement-topic-simple = Tap a button. For a water cut, tap "Water cuts".

write_announcement-text = Please write the text in Vietnamese: what, when, where, and what should people do?
write_announcement-text-label = Text
write_announcement-text-again = Please type the text as residents will read it.
write_announcement-text-short = That is too short. Please write a little more.
write_announcement-text-long = That is over { $most } letters, so I did not take it. Please shorten it.
write_announcement-text-simple = Type it as you would say it. For example: Tomorrow from 8 to 11 there is no water in { $hamlet_name }.

write_announcement-pictures = Send the pictures for it, at most { $most }. None is fine, too.
write_announcement-pictures-label = Pictures
write_announcement-pictures-more = It has { $count ->
    [one] one picture
   *[other] { $count } pictures
}. Send more, remove some, or tap "Done".
write_announcement-pictures-without = Remove no. { $number }
write_announcement-pictures-simple = Take or choose a picture and send it here. If there is none, type 1.

write_announcement-place = Where does it apply? Type the name of a neighbourhood or place.
write_announcement-place-label = Where
write_announcement-place-again = Type the name of the place, or tap a button.
write_announcement-place-simple = Type for example: the hall of { $hamlet_name }. If none is needed, tap "Leave empty".
write_announcement-place-none = Leave empty

write_announcement-audience = To whom of those who get this topic? Choose, or type the names of neighbourhoods.
write_announcement-audience-label = To whom
write_announcement-audience-more = To: { $chosen }. Anyone else?
write_announcement-audience-again = I am not sure to whom. Tap a button, or type the names of neighbourhoods.
write_announcement-audience-simple = Tap "Everyone", or type the name of a neighbourhood. For example: { $hamlet_name }.
write_announcement-audience-everyone = Everyone
write_announcement-audience-done = Done

write_announcement-send_at = When should it go out? Type for example "6 am tomorrow", or tap the button for as soon as it is approved.
write_announcement-send_at-label = Goes out
write_announcement-send_at-none = Once approved
write_announcement-send_at-again = I am not sure when. Please type hour and day.
write_announcement-send_at-hour = At what hour of that day? Please type hour and day.
write_announcement-send_at-past = That time has passed. Please type a later one.
write_announcement-send_at-simple = Type for example: 6:30 pm 28 Nov.
write_announcement-valid_until = Until when is it valid? After that it is no longer among current news.
write_announcement-valid_until-label = Valid until
write_announcement-valid_until-none = Leave empty
write_announcement-valid_until-again = I am not sure when. Please type a day, or hour and day.
write_announcement-valid_until-past = That time has passed. Please type a later one.
write_announcement-valid_until-simple = Type for example: 30 Nov.
write_announcement-not_after = If the machine is down, from when on should it not be sent any more?
write_announcement-not_after-label = Not sent after
write_announcement-not_after-none = Leave empty
write_announcement-not_after-again = I am not sure when. Please type hour and day.
write_announcement-not_after-hour = At what hour of that day? Please type hour and day.
write_announcement-not_after-past = That time has passed. Please type a later one.
write_announcement-not_after-simple = Type for example: 6:30 pm 28 Nov.

write_announcement-english = What does it say in English, for foreigners? You may leave it out.
write_announcement-english-label = English
write_announcement-english-none = None
write_announcement-english-again = Type the English text, or tap "None".
write_announcement-english-simple = For example: Water is cut tomorrow from 8 to 11 at { $hamlet_name }. Tap "None" if it is not needed.
write_announcement-repeat = Is it sent again? The first time is the one that you chose.
write_announcement-repeat-label = Repeats
write_announcement-repeat-again = I am not sure how it repeats. Tap a button below.
write_announcement-repeat-simple = Tap a button. If it is sent only once, tap the first one.
write_announcement-repeat_until = Until the end of which day does it repeat?
write_announcement-repeat_until-label = Repeats until
write_announcement-repeat_until-none = Not known yet
write_announcement-repeat_until-again = I am not sure which day. Type a day, like 30/12.
write_announcement-repeat_until-past = That day has passed. Type a later one.
write_announcement-repeat_until-simple = Type a day, like 30/12.
write_announcement-urgency = How soon do people have to act?
write_announcement-urgency-label = How soon to act
write_announcement-urgency-again = Please press one of the buttons below.
write_announcement-urgency-simple = If the danger is here already, press "Right now". Please press a button.
write_announcement-severity = How bad is this danger?
write_announcement-severity-label = How bad
write_announcement-severity-again = Please press one of the buttons below.
write_announcement-severity-simple = If people may die, press "Extreme". Please press a button.
write_announcement-certainty = How sure is it?
write_announcement-certainty-label = How sure
write_announcement-certainty-again = Please press one of the buttons below.
write_announcement-certainty-simple = If somebody has seen it, press "Happening". Please press a button.
write_announcement-is_drill = Is it real, or a drill?
write_announcement-is_drill-label = Drill
write_announcement-is_drill-no = Real
write_announcement-is_drill-yes = A drill
write_announcement-is_drill-again = Tap "Real" or "A drill".
write_announcement-is_drill-simple = A drill begins with the word DRILL. Tap a button.
write_announcement-asks_if_safe = Does it ask everyone whether they are safe or need help?
write_announcement-asks_if_safe-label = Roll-call
write_announcement-asks_if_safe-no = No
write_announcement-asks_if_safe-yes = Yes, ask
write_announcement-asks_if_safe-again = Tap "Yes, ask" or "No".
write_announcement-asks_if_safe-simple = If it asks, two buttons stand below it: "I am safe", "I need help". Tap a button.

write_announcement-review = Residents will see:
    { $message }

    { $lines }

    Is it right like this?
write_announcement-review-again = Please tap a button below.
write_announcement-review-simple = Type the number of the button. For example 1.
write_announcement-review-send = Submit it
write_announcement-review-keep = Keep as draft
write_announcement-code = (given when saved)
write_announcement-at_once = Goes out once approved

write_announcement-conflict = { $who } just saved another version. Saved:
    { $theirs }
    You wrote:
    { $mine }
    Which one should I take?
write_announcement-conflict-again = Please tap the one to keep.
write_announcement-conflict-simple = Type 1 for yours, 2 for the saved one.
write_announcement-conflict-mine = Mine
write_announcement-conflict-theirs = The saved one

write_announcement-kept_theirs = All right, { $code } stays as it was saved. What you wrote is dropped.
write_announcement-not_editable = { $code } can't be edited any more. Type "{ $code }" to see it.
write_announcement-announcement_saved = I saved { $code } as a draft. It is not submitted yet.
write_announcement-announcement_submitted = I submitted { $code }. Once someone else approves it, it goes to { $count } people.
write_announcement-refused-invalid = Something in it can't be sent, so I did not submit it. Tap "Continue" to mend it.
write_announcement-refused-picture_coming = Your picture is still on its way, so it is not saved yet. Wait a few seconds, then tap "Continue".
write_announcement-refused-conflict = Someone just saved another version, so I did not save yours. Tap "Continue" to see both.
write_announcement-refused-started = It was sent or has ended, so I could not save it. What you wrote is still in "Continue".
write_announcement-refused-returned = You returned it, so someone else has to edit and submit it.
write_announcement-refused-not_allowed = This is not your task, so I did not save it.
write_announcement-refused-gone = It is gone, so I did not save it.
