### Officials learn who needs help in a roll-call, and look after them. No words and no phone: those are on the page.

help_calls-menu = People who need help
help_calls-doing = seeing who needs help
help_calls-none = Nobody waits for help now without someone looking after them.
help_calls-enough = All right. I tell you again every 3 minutes until someone looks after them.

help_calls-waiting = { $code }: { $count } { $count ->
    [one] person needs
   *[other] people need
} help, nobody looks after them yet: { $places }.
help_calls-more = { $code }: { $new } more need help. Nobody looks after { $count } in all: { $places }.
help_calls-again = { $code }: { $count } { $count ->
    [one] person has
   *[other] people have
} needed help since { TIME($since) }, and nobody looks after them: { $places }.
help_calls-safe = { $code }: { $count } who needed help { $count ->
    [one] is
   *[other] are
} safe by now: { $places }.
help_calls-taken = { $code }: { $who } looks after { $count } who { $count ->
    [one] needs
   *[other] need
} help: { $places }.
help_calls-place = { $place } { $count }
help_calls-nowhere = neighbourhood unknown
help_calls-take-one = I look after it
help_calls-take-all = I take all { $count }
help_calls-page = See where and what

help_calls-act = { $shown }
    Do you look after { $count ->
        [one] this
       *[other] these
    }?
help_calls-act-take = I look after it
help_calls-act-enough = Close
help_calls-act-label = Looking after
help_calls-act-again = Please tap "I look after it" or "Close".
help_calls-act-simple = Type 1 to look after it, 2 if not yet.
help_calls-act-help = Once someone looks after them I stop telling you, and I tell the others. Where they are and what they need is on the page of the roll-call.

help_calls-calls_taken = You look after { $count } of { $code }; I told the others. When you have been there, note "Helped" on the page of the roll-call.
help_calls-calls_gone = { $by ->
    [none] Nobody of { $code } waits any more.
   *[other] { $by } looks after { $code } already.
}
help_calls-refused-not_allowed = Roll-calls are not your task, so I could not note it.
help_calls-refused-gone = This announcement does not exist any more.
