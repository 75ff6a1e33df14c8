### Answers about opening hours: yes or no first, then the hours, then whom to call.

hours-any-day = working days
hours-open = { $lead ->
    [yes] Yes: on { $when } the { $commune } is open { $hours }.
   *[plain] On { $when } the { $commune } is open { $hours }.
}
hours-open-at = { $lead ->
    [yes] Yes: at { $clock } on { $when } the { $commune } is open until { $until }.
   *[plain] At { $clock } on { $when } the { $commune } is open until { $until }.
}
hours-closed = { $lead ->
    [no] No: on { $when } the { $commune } is closed. It opens again at { $opens } ({ $hours }).
   *[plain] On { $when } the { $commune } is closed. It opens again at { $opens } ({ $hours }).
}
hours-closed-holiday = { $lead ->
    [no] No: { $when } is a public holiday ({ $holiday }). The { $commune } opens again at { $opens }.
   *[plain] { $when } is a public holiday ({ $holiday }). The { $commune } opens again at { $opens }.
}
hours-closed-at = { $lead ->
    [no] No: { $clock } is outside office hours; on { $when } the { $commune } is open { $hours }.
   *[plain] { $clock } is outside office hours; on { $when } the { $commune } is open { $hours }.
}
hours-closed-lunch = { $lead ->
    [no] No: { $clock } is the lunch break; on { $when } the { $commune } is open { $hours }.
   *[plain] { $clock } is the lunch break; on { $when } the { $commune } is open { $hours }.
}
hours-closed-new_year = { $lead ->
    [no] No: the { $commune } is closed for { $holiday }, { $first } to { $last }. It opens again at { $opens }.
   *[plain] The { $commune } is closed for { $holiday }, { $first } to { $last }. It opens again at { $opens }.
}
hours-closed-next = { $lead ->
    [no] No: the { $commune } is closed on public holidays. The next is { $holiday }, { $first }; it opens again at { $opens }.
   *[plain] The { $commune } is closed on public holidays. The next is { $holiday }, { $first }; it opens again at { $opens }.
}
hours-holidays = The { $commune } is closed on public holidays.
hours-lunch = The { $commune } closes for lunch from { $until } to { $again }; it opens at { $opens } and closes at { $closes }.
hours-call = To be sure, call { PHONE($phone) } before you go.
hours-call-office = To be sure, call the { $office }, { PHONE($phone) }, before you go.
hours-call-own = The { $office } may have its own hours: call { PHONE($phone) } before you go.
hours-calls-open = Call { $hours } on working days; the { $commune } is open now.
hours-calls-closed = Call { $hours } on working days; closed now, opens { TIME($opens) }.
