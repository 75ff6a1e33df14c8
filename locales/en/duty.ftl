### Who is on duty for urgent reports, and leads who say so.

duty-menu = Duty
duty-doing = looking at who is on duty
duty-undo = Undo, no duty
duty-span = { DAY($since) } { $begin }–{ $end }
duty-shift = { $span } · { $who }
duty-line = { $span } · { $who }
duty-line-stand_in = { $span } · { $who } is on leave, { $deputy } stands in
duty-line-nobody = { $span } · { $who } is on leave, and NOBODY stands in
duty-what = { $count ->
    [0] Nobody is on duty out of hours in the next two weeks.
   *[other] On duty out of hours:
    { $lines }
}
duty-what-add = Add somebody
duty-what-drop = Drop a shift
duty-what-enough = Enough
duty-what-again = Tap a button below, or type something like "Anh Nam is on duty on Friday evening".
duty-what-simple = Type 1 to add somebody.
duty-list = { $count ->
    [0] Nobody is on duty out of hours in the next two weeks.
   *[other] On duty out of hours:
    { $lines }
}
duty-day = On which day?
duty-day-again = Tap a day below, or type it, like "Friday evening" or "Saturday and Sunday".
duty-day-simple = Type the day, for example 5/12.
duty-day-past = That day is over. Please choose one that is still to come.
duty-who = Who is on duty?
duty-who-again = Tap a name below, or type it.
duty-who-simple = Type the number of the name, for example 1.
duty-deputy = { $who } is on leave until { DAY($until) }, and { $deputy } stands in. Shall { $deputy } be on duty?
duty-deputy-yes = Who stands in
duty-deputy-no = Nobody
duty-deputy-again = Please tap one of the two buttons below.
duty-deputy-simple = Type 1 for the one who stands in, 2 for nobody.
duty-nobody_stands_in = { $who } is on leave until { DAY($until) } and nobody stands in, so I noted nothing. Please choose somebody else.
duty-which = Which shift shall nobody have?
duty-which-enough = None
duty-which-again = Please tap a shift below.
duty-which-simple = Type the number of the shift, for example 1.
duty-enough = All right, it stays as it is.
duty-duty_noted = { $who } is on duty { $spans }, and hears of urgent reports at once. If that is wrong, tap the button below.
duty-duty_noted-unseen = { $who } is on duty { $spans }, but has no chat yet, so please tell them. If that is wrong, tap the button below.
duty-duty_dropped = { $who } is not on duty { $span } any more.
duty-duty_dropped-none = That shift is not there any more.
duty-refused-not_lead = Leads say who is on duty, so I noted nothing. Please ask one.
duty-refused-not_able = They don't work on reports, so I noted nothing. Please choose somebody else.
duty-refused-past = That time is over, so I noted nothing. Please choose a day to come.
duty-refused-far = That day is more than a year away. Please choose an earlier one.
duty-refused-away = They are on leave that day, so I noted nothing. Please choose somebody else.
