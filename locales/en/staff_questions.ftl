### An official looks at questions that residents passed on, answers one, or files it as a report.

staff_questions-menu = Open questions
staff_questions-doing = the questions of residents

staff_questions-which = Waiting for an answer: { $count }
    { $lines }
    Which one shall I open?
staff_questions-line = { $label }: “{ $text }” · { DAY($asked) }
staff_questions-which-again = Tap a button below, or type the number of the question.
staff_questions-which-simple = Type the number of the question, for example 1.
staff_questions-which-enough = Enough
staff_questions-none = No question waits for an answer.
staff_questions-enough = All right. Type "open questions" whenever you want to see them.
staff_questions-act = A resident asked on { DAY($asked) }: “{ $text }” What shall become of it?
staff_questions-act-reply = Answer
staff_questions-act-report = File as a report
staff_questions-act-enough = Nothing
staff_questions-act-again = Please tap one of the buttons below.
staff_questions-act-simple = Type 1 to answer, 2 if it is in truth a report, 3 for nothing.
staff_questions-answer = Write the answer to the resident.
staff_questions-answer-again = Please write it clearly, in at least { $least } letters.
staff_questions-answer-short = Please write it clearly, in at least { $least } letters.
staff_questions-answer-long = That is too long, so I could not send it. Please write it shorter.
staff_questions-answer-simple = For example: Bring your identity card to the one-stop office on the first floor.
staff_questions-category = What is it really about?
staff_questions-category-label = Matter
staff_questions-category-again = I am not sure what it is. Choose one, or tap "More".
staff_questions-category-simple = Tap one of the buttons below.
staff_questions-place = Where is it? Type the name of the { $hamlet }, and what is near.
staff_questions-place-label = Place
staff_questions-place-again = I don't know that place. Choose a { $hamlet } below, or type what is near.
staff_questions-place-simple = Tap the name of the { $hamlet }.
staff_questions-place-hidden = The { $hamlet } is enough to find it.
staff_questions-place-outside = That is outside the { $commune }. Please type the { $hamlet } again.
staff_questions-place-long = That is too long. Type the { $hamlet } and one landmark.
staff_questions-place-near = { $neighbourhood ->
    [none] What is it near?
   *[other] It is in { $neighbourhood }; what is it near?
}
staff_questions-place-near-again = I am not sure where that is. What is it nearest to?
staff_questions-place-near-simple = For example: beside Mr Ba's house.
staff_questions-place-near-hidden = One landmark is enough.
staff_questions-place-near-outside = That is outside the { $commune }. Please type a landmark near it.
staff_questions-place-near-long = That is too long. Type one landmark.
staff_questions-place-confirm = It is here: { $place }. Is that right?
staff_questions-place-confirm-yes = That is right
staff_questions-place-confirm-no = Choose again
staff_questions-place-confirm-again = It is here: { $place }. Tap "That is right" or "Choose again".
staff_questions-place-confirm-simple = It is here: { $place }. Type 1 if that is right, 2 if not.

staff_questions-question_answered = { $people ->
    [0] I noted the answer, but whoever asked gets no messages here any more.
   *[other] I sent the answer to whoever asked.
}
staff_questions-turned_into_report = That question is the report { $code } of { $department } now, and whoever asked was told.
staff_questions-question_settled = { $who } was faster: “{ $words }” I did nothing more.
staff_questions-question_settled-unsent = What you wrote was not sent: “{ $unsent }”
staff_questions-refused-gone = That question is gone, so I did nothing.
staff_questions-refused-not_yours = You may not answer questions, so I did nothing.
