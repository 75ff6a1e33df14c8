### An official says that they are on leave, who stands in, and that they are back.

leave-menu = On leave
leave-doing = telling when you are on leave
leave-undo = Undo, no leave
leave-what = You are on leave from { DAY($since) }. Do you want to tell other days, or are you not on leave?
leave-what-take = Other days
leave-what-end = Not on leave
leave-what-enough = Leave it so
leave-what-again = Please tap one of the buttons below.
leave-what-simple = Type 1 for other days, 2 if you are not on leave.
leave-since = From which day are you on leave?
leave-since-again = Tap a day below, or type it, like "Friday" or "15/12".
leave-since-simple = Type the day, for example 15/12.
leave-since-past = That day is over. Please choose one that is still to come.
leave-until = You are on leave from { DAY($since) }. What is the last day?
leave-until-again = Tap a day below, or type it, like "Friday" or "3 days".
leave-until-simple = Type the last day, for example 15/12.
leave-until-order = That day comes before the first one. Please type the last day again.
leave-until-past = That day is over. Please type the last day again.
leave-half = Which half of the day?
leave-half-morning = The morning
leave-half-afternoon = The afternoon
leave-half-again = Please tap one of the buttons below.
leave-half-simple = Type 1 for the morning, 2 for the afternoon.
leave-day = on { $begins ->
    [afternoon] the afternoon of { DAY($since) }
   *[all] { $ends ->
        [morning] the morning of { DAY($since) }
       *[all] { DAY($since) }
    }
}
leave-days = from { $begins ->
    [afternoon] the afternoon of { DAY($since) }
   *[all] { DAY($since) }
} until { $ends ->
    [morning] the morning of { DAY($until) }
   *[all] { DAY($until) }
}
leave-deputy = Who stands in for you?
leave-deputy-nobody = Nobody
leave-deputy-again = Tap a name below, or type it.
leave-deputy-simple = Type the number of the name, for example 1.
leave-taken = You are on leave { $days }, and { $deputy } stands in and was told. If that is wrong, type "not on leave".
leave-taken-unseen = You are on leave { $days }. { $deputy } stands in but has no chat yet, so please tell them; if that is wrong, type "not on leave".
leave-taken-alone = You are on leave { $days }, and nobody stands in. If that is wrong, type "not on leave".
leave-ended = Your leave is undone, and you hear of your work again.
leave-ended-none = I know of no leave of yours.
leave-enough = All right, it stays as it is.
leave-refused-past = Those days are over, so I noted nothing.
leave-refused-order = The last day comes before the first one, so I noted nothing. Please tell it again.
leave-refused-long = A leave has at most a year. Please tell it again.
leave-refused-self = You can't stand in for yourself. Please choose somebody else.
leave-refused-away = Who stands in is on leave in those days, too, so I noted nothing. Please tell it again with somebody else.
leave-refused-gone = They are no official any more, so I noted nothing. Please tell it again.
