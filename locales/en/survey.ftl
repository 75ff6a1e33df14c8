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
survey-why-words = why do you ask, why, what for, what is this for, why this question
survey-mistake-words = mistake, my mistake, I meant, I mean, correction, wrong
survey-edit-words = edit question, change question, correct question, go back to question, back to question
survey-meeting-why = So that the meeting knows at once what people think; the totals are on the screen when the question is closed.
survey-skipped = no answer
survey-other = Something else
survey-other-words = other, another, none of these
survey-unsure = I don't know
survey-unsure-words = don't know, dont know, I don't know, I dont know, don't remember, I don't remember, not sure, no idea
survey-done = Done
survey-done-words = done, that's all, that is all, finished, no more
survey-all-words = all, all of them, everything, every one
survey-all-of-words = both=2, both of them=2, the two=2, all three=3, all four=4
survey-any-words = any, anything, any of them, whichever, no preference, all the same, I don't mind, it is up to you
survey-both-words = both, both of them, all of them, sometimes, it depends, half and half, yes and no
survey-any = If any of them will do, tap "Skip". If you prefer one, tap that one.
survey-both = I can only note one answer here. Which one do you lean to?
survey-needed = The { $commune } needs an answer here. Please choose what comes closest.
survey-separator-words = and
survey-several-hint = (you can choose several)
survey-several-which = Which ones? Tap each of them, or type the numbers, for example 1, 3.
survey-several-any = To choose everything, type "all". Otherwise please tap each one.
survey-ranking-hint = (tap one after another, the most important first)
survey-ranking-more = I noted: { $chosen }. Which one comes next?{ $left }
survey-ranking-again = I am not sure of the order. Tap them one after another, or type the numbers, like 2 1 3.
survey-ranking-simple = Tap the most important one first, then the next.
survey-ranking-twice = Each one can stand in the order once. Please order them again, for example 2 1 3.
survey-order-words = then, and then, after that, next, next is, before, first, second, third, last, lastly, finally
survey-several-more = I noted: { $chosen }. Choose more, or tap "Done".{ $left }

survey-yes_no-yes = Yes
survey-yes_no-yes-words = yes, yeah, yep, I agree, có
survey-yes_no-no = No
survey-yes_no-no-words = no, nope, not yet, không
survey-yes_no-denial-words = not, isn't, wasn't, aren't, don't, dont, never, didn't, doesn't
survey-scale-1 = 😟 Terrible
survey-scale-1-words = terrible, very bad, awful, 😟, 😡
survey-scale-2 = 🙁 Poor
survey-scale-2-words = poor, bad, 🙁
survey-scale-3 = 😐 Fair
survey-scale-3-words = fair, ok, so so, 😐
survey-scale-4 = 🙂 Good
survey-scale-4-words = good, fine, 🙂
survey-scale-5 = 😀 Excellent
survey-scale-5-words = excellent, very good, great, 😀, 😍
survey-scale-praise-words = excellent, perfect, wonderful, brilliant, amazing, outstanding, couldn't be better, can't complain
survey-scale-good-words = good, nice, polite, friendly, helpful, kind, quick, fast, clear, clean, easy, happy, satisfied, pleased, like it, well done, careful
survey-scale-okay-words = alright, all right, acceptable, decent
survey-scale-fair-words = fair, ok, okay, so so, average, normal, as usual, neither good nor bad
survey-scale-bad-words = bad, poor, slow, rude, boring, unfriendly, unhelpful, dirty, difficult, annoying, annoyed, unhappy, dissatisfied, disappointed, disappointing, confusing, messy
survey-scale-blame-words = terrible, awful, horrible, unacceptable, a disgrace, useless
survey-scale-very-before-words = very, really, so, extremely, too, super
survey-scale-very-after-words = indeed, enough already
survey-scale-not-words = stop, answer, no more questions, report
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
survey-number-other-pairs-words = one could, one should, one must, one has, one can
survey-number-ending-words = oh
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

survey-number-values-words = zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, twenty=20, thirty=30, forty=40, fifty=50, sixty=60
survey-number-factors-words = dozen=12, hundred=100, thousand=1000, million=1000000
survey-number-measure-words = years
survey-number-unknown-words = know, sure, remember, idea
survey-number-other-words = later, question, change, stop, wait

survey-check-double-words = and, as well as
survey-check-loaded-words = don't you, doesn't it, isn't it, aren't they, surely, obviously, of course, everyone knows, agree that, wonderful
