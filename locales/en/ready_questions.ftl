### Ready questions that officials add to a survey.

ready_question-age_group = Which age group do you belong to?
ready_question-age_group-to_17 = Under 18
ready_question-age_group-from_18 = 18–34
ready_question-age_group-from_35 = 35–59
ready_question-age_group-from_60 = 60 and over
ready_question-gender = Is the person who answers a woman or a man?
ready_question-gender-woman = A woman
ready_question-gender-man = A man
