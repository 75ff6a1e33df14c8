### A lead sees who holds what, and hands all of somebody's work over.

team_work-menu = Who holds what
team_work-doing = seeing who holds what
team_work-none = No report of your departments is open.
team_work-nobody = Nobody yet
team_work-holder = { $count } open reports, { $late } overdue:
    { $lines }
    Whose work shall I show?
team_work-holder-again = Tap a name below, or type it.
team_work-holder-simple = Type the number of the name, for example 1.
team_work-holder-enough = Enough
team_work-line = { $late ->
    [0] { $who }: { $count } in hand, { $today } due today
   *[other] { $who }: { $count } in hand, { $late } OVERDUE, { $today } due today
}
team_work-line-away = { $line } · on leave until { DAY($until) }
team_work-which = { $who }, { $count } in hand:
    { $lines }
    Which one shall I open?
team_work-which-again = Tap a code below, or type it.
team_work-which-simple = Type the code or the number of the line, for example 1.
team_work-which-hand_over = Hand all over…
team_work-which-enough = Enough
team_work-none_left = { $who } holds no report any more.
team_work-taker = Who gets the { $count } reports of { $who }?
team_work-taker-again = Tap a name below, or type the name.
team_work-taker-simple = Type the number of the name, for example 1.
team_work-taker-department = The department
team_work-handed_over = { $count ->
    [0] No report of { $who } could be given to { $to }.
   *[other] { $to } holds { $count } reports of { $who } now, and was told.
}
team_work-handed_over-unseen = { $count ->
    [0] No report of { $who } could be given to { $to }.
   *[other] { $to } has { $count } of the reports of { $who } now. They have no chat yet, so please tell them.
}
team_work-handed_over-department = { $count ->
    [0] { $who } holds no report any more.
   *[other] Nobody holds { $count } reports of { $who } now: the department sees them as waiting.
}
team_work-handed_over-kept = { $to } may not answer { $kept }, so they stay as they are.
team_work-enough = All right. Type "who holds what" whenever you want to see it.
# Only the card, without any more words.
team_work-card = { "" }
team_work-refused-not_holder = Only a lead hands over what others hold, so nothing was done.
team_work-refused-not_able = They are no official any more, so nothing was given. Please choose somebody else.
team_work-refused-away = They are on leave, so nothing was given. Please choose somebody else.
team_work-refused-self = That is the same official, so nothing was given. Please choose somebody else.
