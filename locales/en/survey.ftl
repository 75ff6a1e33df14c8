### The questions of a survey; their texts come from the survey.

survey-first = { $title }: { $why }
    Question { $number }/{ $count }: { $text }
survey-first-anonymous = { $title }: { $why }
    No names: at the end of { DAY($until) } at the latest I mix all answers, and from then on nobody knows whose they are. The results are shown only when the survey is over.
    Question { $number }/{ $count }: { $text }
survey-first-anonymous-branching = { $title }: { $why }
    No names: I mix all answers by the end of { DAY($until) }, and show the results then. How many questions you were asked still shows, and may tell what you chose.
    Question { $number }/{ $count }: { $text }
survey-question = Question { $number }/{ $count }: { $text }
survey-label = Question { $number }
survey-why = { $why } Please answer if you can:
    { $text }
survey-meeting-why = So that the meeting knows at once what people think; the totals are on the screen when the question is closed.
survey-skipped = no answer
survey-other = Something else
survey-unsure = I don't know
survey-done = Done
survey-any = If any of them will do, tap "Skip". If you prefer one, tap that one.
survey-both = I can only note one answer here. Which one do you lean to?
survey-needed = The { $commune } needs an answer here. Please choose what comes closest.
survey-several-hint = (you can choose several)
survey-several-which = Which ones? Tap each of them, or type the numbers, for example 1, 3.
survey-several-any = To choose everything, type "all". Otherwise please tap each one.
survey-ranking-hint = (tap one after another, the most important first)
survey-ranking-more = I noted: { $chosen }. Which one comes next?{ $left }
survey-ranking-again = I am not sure of the order. Tap them one after another, or type the numbers, like 2 1 3.
survey-ranking-simple = Tap the most important one first, then the next.
survey-ranking-twice = Each one can stand in the order once. Please order them again, for example 2 1 3.
survey-several-more = I noted: { $chosen }. Choose more, or tap "Done".{ $left }

survey-yes_no-yes = Yes
survey-yes_no-no = No
survey-scale-1 = 😟 Terrible
survey-scale-2 = 🙁 Poor
survey-scale-3 = 😐 Fair
survey-scale-4 = 🙂 Good
survey-scale-5 = 😀 Excellent
survey-scale-near_good = Do you mean good, or just fair?
survey-scale-near_poor = Do you mean fair, or poor?
survey-scale-mixed = Some of it is good and some is not. Taken together, which face would you choose?

survey-one-again = I am not sure what you mean. Please tap a button.
survey-one-simple = Tap a button, or type its number. For example: 1.
survey-several-again = I am not sure what you mean. Tap each that you choose, then "Done".
survey-several-simple = Tap the buttons, or type the numbers. For example: 1, 3.
survey-yes_no-again = Please tap "Yes" or "No".
survey-yes_no-simple = Type 1 for yes, 2 for no.
survey-scale-again = Please tap one of the faces.
survey-scale-simple = Type 1 to 5: 1 is terrible, 5 is excellent.
survey-number-again = Please answer with a number; a rough one is fine.
survey-number-simple = Type a number. For example: 3.
survey-number-limits = It has to be from { $least } to { $most }. Please type it again.
survey-text-again = Please write a few words.
survey-text-simple = Just write as you speak.
survey-text-voice = This survey notes no names, so I don't keep voices. Please write a few words.
survey-photo-again = Here I am waiting for a photo. Please send one, or tap "Skip".
survey-photo-simple = Tap 📷 to take or choose a photo.
survey-spot-again = Where is it? Tap 📍 to send the place, or type the neighbourhood or whose house it is near.
survey-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
 }
survey-spot-outside = That place is outside the { $commune }. Please send it again, or type the neighbourhood.
survey-spot-simple = Type what it is near. For example: near the culture house.
survey-place-again = Please tap the name of your neighbourhood.
survey-place-simple = Tap the name of your neighbourhood, or type it.
