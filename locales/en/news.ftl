### What those who filed or follow a report are told of it.

news-answered = { CODE($code) } – { $category }, the officials say: { $text }
news-in_progress = { CODE($code) } – { $category }, the officials say: { $text }
news-asked = { CODE($code) } – { $category }, the officials ask: { $text } Please answer right here.
news-moved = { $department } works on { $code } now: it was passed on to them.
news-merged = { $code } tells of the same as { $goal }, so the two were merged. You follow { $goal } now, and I tell you what becomes of it.
news-reworded = { CODE($code) } – { $category }, the officials correct what they said: { $text }
news-reworded-asked = { CODE($code) } – { $category }, the officials correct what they asked: { $text } Please answer right here.
news-taken_back = { $promised ->
    [none] { CODE($code) } – { $category }: the last answer was sent by mistake, I am sorry. The officials still work on it.
   *[other] { CODE($code) } – { $category }: the last answer was sent by mistake, I am sorry. The officials still work on it, until { TIME($promised) }.
}
news-unmerged = { $promised ->
    [none] { $code } was merged into { $goal } by mistake, so it goes on by itself.
   *[other] { $code } was merged into { $goal } by mistake, so it goes on by itself, until { TIME($promised) }.
}
news-as_question = { CODE($code) } is a question, so I passed it on to the officials who answer those. I tell you as soon as there is an answer.
news-from_question = { $promised ->
    [none] What you asked ("{ $question }") is the report { CODE($code) } now, and { $department } works on it.
   *[other] What you asked ("{ $question }") is the report { CODE($code) } now; { $department } answers it by { TIME($promised) }.
}
news-recategorised = { $promised ->
    [none] { $code } is about "{ $category }" now, and { $department } works on it.
   *[other] { $code } is about "{ $category }" now; { $department } works on it, until { TIME($promised) }.
}
news-relocated = { $hood ->
    [none] { $code }: an official corrected its place. If that is wrong, please tell me.
   *[other] { $code }: an official corrected its place; it is in { $hood }. If that is wrong, please tell me.
}
news-accepted = { $is_late ->
    [yes] { CODE($code) } – { $category }: an official took it on. The answer is late, I am sorry.
    [undated] { CODE($code) } – { $category }: an official has taken it on. I will tell you as soon as there is an answer.
   *[no] { CODE($code) } – { $category }: an official took it on. You hear from us by { TIME($due) } at the latest.
}
news-called = { $who ->
    [called] { CODE($code) } is urgent, and I told the officials on duty at once.
    [later] { CODE($code) } is urgent, but nobody is on duty now: somebody can take it on from { TIME($promised) }.
   *[nobody] { CODE($code) } is urgent, and officials may not see it at once.
} If you need somebody right away, please call { $office } at { PHONE($office_phone) }{ $office_hours ->
    [none] { "" }
   *[other] {" "}({ $office_hours })
}.
news-refused = { CODE($code) } – { $category }, it is not for the { $commune }: { $text }
news-refused-complaint = { CODE($code) } – { $category }: this is a complaint or a denunciation, which needs a letter to be taken up, so it is not handled as a report. { $text } To ask where the citizens' office is, call { PHONE($phone) }.
news-closed = { CODE($code) } – { $category }: you said nothing for two weeks, so I closed it. If it is not done, just tell me.
news-settled = { CODE($code) } – { $category }, it is done: { $text }
news-not_ours = { CODE($code) } – { $category }, it is not for the { $commune }: { $text }
news-asked-card = You asked us to find out: "{ $question }". Now we can tell you.
news-asked-official = You asked us to find out: "{ $question }". The officials answer: { $answer }
news-extended = { CODE($code) } – { $category }: it takes longer, until { TIME($promised) }. The reason: { $reason }
news-apology = { CODE($code) } – { $category }: I said { TIME($promised) } and it is not done, I am sorry. { $who ->
    [lead] I have reminded the head in charge of { $department }.
    [officer] I have reminded { $department }.
   *[nobody] Please call { PHONE($phone) } and read out this code to get an answer.
}
news-four_weeks = { CODE($code) } – { $category }: four weeks have passed and it is not done, I am sorry. { $who ->
    [lead] I have reminded the head in charge of { $department }, and will tell you as soon as there is news.
    [officer] I have reminded { $department }, and will tell you as soon as there is news.
   *[nobody] Please call { PHONE($phone) } and read out this code to ask about it.
}
