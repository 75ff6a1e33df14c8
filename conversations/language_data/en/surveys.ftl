### Answers to surveys.

answer_survey-words = answer a survey, survey, the survey, surveys, give my opinion, opinion poll, phiếu hỏi, /ykien, what surveys are open, any surveys, are there any surveys, is there a survey, open surveys, take the survey, take a survey, do the survey, where is the survey, answer the survey, poll

answer_survey-survey-label-words = survey

answer_survey-anew-yes-words = answer again, again, yes, change, ok
answer_survey-anew-no-words = keep my answers, keep, keep them, no, leave it

answer_survey-review-send-words = send, send it, ok, yes, 👍, ✅

change_answer-words = change my answer, change my answers, withdraw my answer, withdraw my answers, survey code, /doiykien

change_answer-the-code-lost-words = lost, i lost it, i lost the code, forgot, i forgot, no code, don't have it

change_answer-the-wish-change-words = answer again, change, change it, again
change_answer-the-wish-withdraw-words = take them back, take it back, withdraw, withdraw it, delete them, remove them
change_answer-the-wish-keep-words = keep, keep them, keep it, no, leave it

change_answer-review-send-words = send, send it, ok, yes, 👍, ✅

survey-why-words = why do you ask, why, what for, what is this for, why this question
survey-mistake-words = mistake, my mistake, I meant, I mean, correction, wrong
survey-edit-words = edit question, change question, correct question, go back to question, back to question
survey-other-words = other, another, none of these
survey-unsure-words = don't know, dont know, I don't know, I dont know, don't remember, I don't remember, not sure, no idea
survey-done-words = done, that's all, that is all, finished, no more
survey-all-words = all, all of them, everything, every one
survey-all-of-words = both=2, both of them=2, the two=2, all three=3, all four=4
survey-any-words = any, anything, any of them, whichever, no preference, all the same, I don't mind, it is up to you
survey-both-words = both, both of them, all of them, sometimes, it depends, half and half, yes and no
survey-separator-words = and
survey-order-words = then, and then, after that, next, next is, before, first, second, third, last, lastly, finally

survey-yes_no-yes-words = yes, yeah, yep, I agree, có
survey-yes_no-no-words = no, nope, not yet, không
survey-yes_no-denial-words = not, isn't, wasn't, aren't, don't, dont, never, didn't, doesn't
survey-scale-1-words = terrible, very bad, awful, 😟, 😡
survey-scale-2-words = poor, bad, 🙁
survey-scale-3-words = fair, ok, so so, 😐
survey-scale-4-words = good, fine, 🙂
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

survey-number-other-pairs-words = one could, one should, one must, one has, one can
survey-number-ending-words = oh

survey-number-values-words = zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, twenty=20, thirty=30, forty=40, fifty=50, sixty=60
survey-number-factors-words = dozen=12, hundred=100, thousand=1000, million=1000000
survey-number-measure-words = years
survey-number-unknown-words = know, sure, remember, idea
survey-number-other-words = later, question, change, stop, wait

survey-check-double-words = and, as well as
survey-check-loaded-words = don't you, doesn't it, isn't it, aren't they, surely, obviously, of course, everyone knows, agree that, wonderful

# A typed answer to the question of an announcement: words that only choose, and words that may answer anything.
answer_survey-poll-beside-words = i, choose, would, like, prefer, the, on, please, for, me, my, vote, answer, is, take, make, it, change, to
answer_survey-poll-yes-no-words = yes, no, ok, agree, disagree
