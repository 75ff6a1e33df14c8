### A resident sees what became of their reports, and adds to them.

my_reports-menu = My reports
my_reports-doing = looking at your reports

my_reports-none = You have not reported anything here yet. To do so, tap "Report a problem".
my_reports-not_own = I can't find { CODE($code) } among your reports; please check the code.
my_reports-which = { $questions ->
    [0] Which report would you like to see?
    [one] Which report would you like to see? A question of yours waits for officials: type "my questions" to see it.
   *[other] Which report would you like to see? { $questions } questions of yours wait for officials: type "my questions" to see them.
}
my_reports-which-again = I am not sure which one. Please tap a code below.
my_reports-which-simple = Tap a code. For { $prefix } 427, tap "{ $prefix } 427", or type its number in the list.

my_reports-act = { CODE($code) } – { $category }, sent { DAY($filed) }: { $answer }
    Would you like to add anything?
my_reports-act-remark = Add words
my_reports-act-photo = Add photos
my_reports-act-enough = Nothing more
my_reports-act-again = Please choose one below.
my_reports-act-simple = Tap a button below, or type its number in the list.

my_reports-act-unfollow = Stop following
my_reports-act-share_page = Page for neighbours
my_reports-act-close_page = Close the page
my_reports-which-followed = { $code } – followed

my_reports-state-received = it is with the officials; you will hear { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
my_reports-late = an answer was due by { TIME($due) } and is late, I am sorry: please call { PHONE($phone) } and read out this code.
my_reports-state-answered = the officials have answered.
my_reports-state-accepted = an official has taken it on; you will hear { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
my_reports-state-in_progress = the officials are working on it.
my_reports-state-asked = the officials wait for your reply.
my_reports-state-reopened = it waits for another answer, { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) } at the latest
}.
my_reports-state-confirmed = you said that it is done.
my_reports-state-closed = it is closed.
my_reports-state-refused = it is not for the { $commune }.
my_reports-state-merged = it became part of another report.
my_reports-state-withdrawn = you took it back.
my_reports-state-as_question = it waits for an answer as a question.
my_reports-state-settled = it is done.
my_reports-state-not_ours = it is not for the { $commune }.
my_reports-answer-received = it waits for another answer, { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) } at the latest
}. The last time the officials said: { $text }
my_reports-answer-answered = the officials say: { $text }
my_reports-answer-accepted = an official has taken it on; you will hear { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}. The last time the officials said: { $text }
my_reports-answer-in_progress = the officials say: { $text }
my_reports-answer-asked = the officials wait for your reply: { $text }
my_reports-answer-reopened = it waits for another answer, { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) } at the latest
}. The last time the officials said: { $text }
my_reports-answer-confirmed = you said that it is done. The officials said: { $text }
my_reports-answer-closed = it is closed. The officials said: { $text }
my_reports-answer-refused = it is not for the { $commune }: { $text }
my_reports-answer-merged = it became part of another report. The officials said: { $text }
my_reports-answer-withdrawn = you took it back. The officials said: { $text }
my_reports-answer-as_question = it waits for an answer as a question. The officials say: { $text }
my_reports-answer-settled = it is done: { $text }
my_reports-answer-not_ours = it is not for the { $commune }: { $text }
my_reports-question = What you asked ("{ $text }") was passed on to the officials { DAY($asked) }, and is not answered yet. I will write as soon as it is; if it is urgent, call { PHONE($phone) }.
my_reports-questions = What you asked officials:
    { $lines }
my_reports-question-report = What you asked on { DAY($asked) } ("{ $text }") is the report { CODE($code) } now. Type that code to see how it stands.
my_reports-question-answered = You asked { DAY($asked) } ("{ $text }"), and { DAY($answered) } the officials answered: { $answer }
my_reports-question-card = What you asked { DAY($asked) } ("{ $text }") was answered { DAY($answered) }. Please scroll up to read it, or ask me again.
my_reports-remark = What would you like to tell the officials?
my_reports-remark-again = Please write a few words.
my_reports-remark-simple = Write as you would say it. For example: the hole is bigger today.
my_reports-photos = Please send up to { $most } photos.

my_reports-remarked = I passed it on to { $department }, with code { CODE($code) }. You will have an answer { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
my_reports-remarked_late = I passed it on to { $department }, with code { CODE($code) }. An answer was due by { TIME($due) } and is late, I am sorry: please call { PHONE($phone) } and read out this code.
my_reports-reopened = I passed it on to { $department } again: { CODE($code) } is waiting for an answer once more. You will have one { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}.
my_reports-replied = I passed your words on to { $department }, with { CODE($code) }. They go on with it now.
my_reports-ask_done = Please have a look: is it done?
my_reports-done = Done
my_reports-not-done = Not done
my_reports-confirmed = Thank you, I noted that { CODE($code) } is done{ $also ->
    [none] .
   *[other] , and passed on what you say of { CODE($also) }.
} Are you content with it?
my_reports-rate-3 = Content
my_reports-rate-2 = It will do
my_reports-rate-1 = Not content
my_reports-rated = I noted it, thank you. Tap "Tell more" if you would like to say why.
my_reports-rejected = I passed it on to { $department } again: { CODE($code) } waits for another answer, { $due ->
    [none] as soon as possible
   *[other] by { TIME($due) }
}. Tap "Tell more" to describe or show what is not done.
my_reports-tell = Tell more
my_reports-refused-stale = That button belongs to an earlier answer, so I noted nothing. Type "my reports" to see the newest one.
my_reports-thanked = Of course. I added this to { CODE($code) } for the officials to read.
my_reports-unfollowed = You will hear no more of { CODE($code) }. I am here when you need me.
my_reports-enough = All right. I am here when you need me.
my_reports-which-withdraw = Which report do you want to take back?
my_reports-which-withdraw-again = I am not sure which one. Please tap a code below.
my_reports-which-withdraw-simple = Tap the code to take back. For { $prefix } 427, tap "{ $prefix } 427".
my_reports-act-withdraw = Take it back
my_reports-withdraw = I take { CODE($code) } ({ $category }) back, and officials stop working on it. Is that right?
my_reports-withdraw-again = Please tap "Take it back" or "Keep it".
my_reports-withdraw-simple = Tap "Take it back" and officials stop working on it, "Keep it" and they go on.
my_reports-withdraw-yes = Take it back
my_reports-withdraw-no = Keep it
my_reports-report_withdrawn = { CODE($code) } is taken back, and officials see that. You can always report it again.
my_reports-stays = All right, { CODE($code) } stays with the officials.
my_reports-refused-gone = I can't find that report any more. Please look at the list again.
my_reports-page_shared = Whoever has this link can see how { CODE($code) } stands and what officials answer, and not who you are. To end that, tap "Close the page".
my_reports-page_link = The page of the report
my_reports-page_closed = I have closed the page of { CODE($code) }; its link no longer opens.
