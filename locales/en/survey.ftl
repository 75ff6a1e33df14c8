### The questions of a survey; their texts come from the survey.

survey-first = { $title }: { $why }
    Question { $number }/{ $count }: { $text }
survey-question = Question { $number }/{ $count }: { $text }
survey-label = Question { $number }
survey-skipped = no answer
survey-other = Something else
survey-other-words = other, another, none of these
survey-unsure = I don't know
survey-unsure-words = don't know, dont know, not sure, no idea
survey-done = Done
survey-done-words = done, that's all, that is all, finished, no more
survey-all-words = both, both of them, all of them, all three, everything
survey-separator-words = and
survey-several-hint = (you can choose several)
survey-several-more = I noted: { $chosen }. Choose more, or tap "Done".

survey-yes_no-yes = Yes
survey-yes_no-yes-words = yes, yeah, yep, I agree, có
survey-yes_no-no = No
survey-yes_no-no-words = no, nope, not yet, không
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
survey-place-again = Please tap the name of your neighbourhood.
survey-place-simple = Tap the name of your neighbourhood, or type it.

survey-number-values-words = zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, twenty=20, thirty=30, forty=40, fifty=50, sixty=60
survey-number-factors-words = dozen=12, hundred=100, thousand=1000, million=1000000
survey-number-measure-words = years
