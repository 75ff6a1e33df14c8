### A resident answers a survey of the commune.

answer_survey-menu = Answer a survey
answer_survey-doing = answering a survey
answer_survey-none = The { $commune } is not asking about anything at the moment. Type "survey" another day to look again.
answer_survey-gone = That survey is not open now, or has ended. Type "survey" to see what the { $commune } is asking.

answer_survey-survey = The { $commune } asks about several matters. Which survey would you like to answer?
answer_survey-survey-label = Survey
answer_survey-survey-again = I am not sure which one you mean. Please tap a button.
answer_survey-survey-simple = Tap the name of a survey, or type its number. For example: 1.

answer_survey-full = Enough people of your neighbourhood have answered this survey, thank you. Type "survey" another day to see a new one.
answer_survey-final = You have already answered this survey, and everyone answers it once. The { $commune } has your answers.
answer_survey-anew = You have already answered this survey. Would you like to answer it again, in place of your old answers?
answer_survey-anew-yes = Answer again
answer_survey-anew-no = Keep my answers
answer_survey-anew-again = Please tap "Answer again" or "Keep my answers".
answer_survey-anew-simple = Type 1 to answer again, or 2 to keep your answers.
answer_survey-kept = I keep your old answers.

answer_survey-review = Please check:
    { $summary }
    Shall I send it?
answer_survey-review-send = Send
answer_survey-review-again = If it is right, tap "Send"; if not, tap "Edit".
answer_survey-review-simple = Type 1 to send it, or 2 to change something.
answer_survey-review-help = These are your answers. The { $commune } gets them once you tap "Send".

answer_survey-sent = I have sent your answers, thank you; I will tell you the results when it ends. To change them, type "survey" before the end of { DAY($until) }.
answer_survey-sent-again = I have saved your new answers. To change them again, type "survey" before the end of { DAY($until) }.
answer_survey-sent-final = I have sent your answers, thank you very much. The { $commune } takes opinions until the end of { DAY($until) }; then I will tell you the results.
answer_survey-refused-full = Enough people of your neighbourhood have just answered this survey, so I can't send yours. Thank you all the same.
answer_survey-refused-final = You have already sent your answers, and everyone answers once, so the { $commune } keeps those.
answer_survey-sent-anonymous = I have your answers, thank you; I will tell you the results when it ends. To change or withdraw them before the end of { DAY($until) }, type "change my answers" with the code { $secret }; I show it only this once.
answer_survey-anonymous = You have answered this survey, and I don't know what. To change it, type "change my answers" and the code that I gave you.
answer_survey-refused-taken = You have answered this survey. To change it, type "change my answers" and the code that I gave you.
answer_survey-sent-meeting = Noted; the result is on the screen of the meeting when the question is closed. To change your answer, type "{ $code }" while the meeting is asking.
answer_survey-refused-closed = This survey has just ended, so I can't send your answers any more.
answer_survey-refused-changed = The { $commune } has just changed this survey. Please look at the new questions.

# Buttons below announcements and news of surveys.
answer_survey-start = { $count ->
    [one] Answer 1 question
   *[other] Answer { $count } questions
    }
answer_survey-start-code = Answer { $code }
answer_survey-silence = No news of surveys
answer_survey-poll_answered = I noted: { $chosen }. Thank you; to change it, tap another button by the end of { DAY($until) }.
answer_survey-poll_answered-again = I changed it to: { $chosen }. You can change it until the end of { DAY($until) }.
answer_survey-silence_set = From now on I send neither reminders nor results of surveys. To answer one, you can still write "survey".
answer_survey-silence_set-off = I will tell you again what came of the surveys that you answer.
answer_survey-silence_set-undo = Tell me again
answer_survey-refused-consent = First I need your consent to store your answer: write "survey" and tap that you agree.

answer_survey-option = For "{ $question }", which one do you mean?
answer_survey-option-label = Choice
answer_survey-option-again = I am not sure which one you mean. Please tap one of these.
answer_survey-option-simple = Tap one of these, or type its number, for example 1.
