### Change or withdraw the answers to an anonymous survey, by the code that was given.

change_answer-menu = Change my answers
change_answer-doing = changing your answers

change_answer-the-code = Please type the 12-digit code that I gave you with the survey. The survey has no names, so only the code finds your answers.
change_answer-the-code-lost = I lost the code
change_answer-the-code-again = I see no code yet. Please type all 12 digits, like 4821 0937 5562.
change_answer-the-code-simple = The code is the 12 digits in my thank-you message, like 4821 0937 5562. If you don't have it, tap "I lost the code".
change_answer-the-code-help = When you sent an anonymous survey, I gave you a 12-digit code. Whoever has it can change or withdraw those answers.
change_answer-lost = The survey has no names, so without the code I don't know which answers are yours. I am sorry.
change_answer-unknown = I find no open survey with this code. Please check the digits; the survey may also have ended.

change_answer-the-wish = I found the survey. Would you like to answer again or to take your answers back?
change_answer-the-wish-change = Answer again
change_answer-the-wish-withdraw = Take them back
change_answer-the-wish-keep = Keep them
change_answer-the-wish-again = Please tap "Answer again", "Take them back" or "Keep them".
change_answer-the-wish-simple = Type 1 to answer again, 2 to take them back, 3 to keep them.
change_answer-kept = All right, I keep the answers as they are.

change_answer-review = Please check:
    { $summary }
    Shall I send it?
change_answer-review-send = Send
change_answer-review-again = If it is right, tap "Send"; if not, tap "Edit".
change_answer-review-simple = Type 1 to send it, or 2 to change something.
change_answer-review-help = These are your new answers. They replace the old ones once you tap "Send".

change_answer-sent = { change_answer-sent-again }
change_answer-sent-again = I replaced the old answers with the new ones. The code can be used until the end of { DAY($until) }.
change_answer-sent-anonymous = { change_answer-sent }
change_answer-taken_back = All right, I withdraw those answers. The next time that answers are mixed, they leave the results.
change_answer-refused-closed = This survey has just ended, so I can't change anything any more.
change_answer-refused-changed = The { $commune } has just changed this survey, so I can't change anything any more.
change_answer-refused-taken = I don't find answers with this code any more. Please check the digits.
