### How people ask for the office hours: on which day, at which hour, open or not.

hours-now-words = right now, now, at the moment
hours-today-words = today, this
hours-tomorrow-words = tomorrow
hours-later-words = day after tomorrow
hours-next-week-words = next week
hours-weekend-words = weekends, weekend
hours-morning-words = morning
hours-noon-words = at noon, noon, midday, lunchtime, lunch time
hours-afternoon-words = afternoon
hours-night-words = evening, at night, night, tonight
hours-holiday-words = public holidays, public holiday, bank holidays, bank holiday, national holiday, holidays, holiday
hours-new-year-words = lunar new year, tet holiday, tet
hours-when-words = what time, when, which hours, until when, how late
hours-open-words = opening, open, opened, opens, working, work, office hours
hours-present-words = anyone, anybody, someone, somebody, people there, staff there, come, go there, visit
hours-closed-words = closed, close, closes, closing
hours-lunch-words = lunch break, lunch hour, for lunch, lunch
hours-question-words = are, is, do, does, can, could, will, what, when, which, until, how
hours-beside-words =
    the, a, an, of, on, in, at, to, for, i, we, you, they, it, your, our, commune, communes, peoples, people, committee, office, offices, hall, town, public, service, centre, center, are, is, be, do, does, can, could, will, what, when, time, which, hours, until, how, late, still, there, day, days, week, next, this, and, or, please, hello, hi, if, any, anyone, anybody, someone, somebody, staff, official, officials, s, have, has, from, go, by, over, also, then, about
# The name of the card on the hours.
hours-card-words = opening hours
