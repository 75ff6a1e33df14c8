### A resident chooses when, and of which places, to get the commune's news.

news_setting-menu = How I get news
news_setting-doing = choosing how to get news

news_setting-how = { $quiet ->
    [no] Now { $how }, also at night.
   *[other] Now { $how }; from { $begin } to { $end } I send none.
 } What would you like to change?
news_setting-how-label = How I get news
news_setting-how-again = I am not sure what you want to change. Please tap one of these.
news_setting-how-simple = Tap one of these. For one message a day, tap "Once a day".
news_setting-how-now = At once
news_setting-how-daily = Once a day
news_setting-how-weekly = Once a week
news_setting-how-quiet = Quiet hours
news_setting-how-places = Other places

news_setting-at = At what time? Tap one, or type another.
news_setting-at-label = Time
news_setting-at-again = I am not sure which time. Please type it like "6 pm".
news_setting-at-simple = Tap a time, or type it like "6 pm".
news_setting-day = On which day of the week?
news_setting-day-label = Day
news_setting-day-again = I am not sure which day. Please tap one.
news_setting-day-simple = Tap a day, for example Saturday.
news_setting-begin = From what time in the evening shall I send nothing?
news_setting-begin-label = From
news_setting-begin-again = I am not sure which time. Please type it like "9 pm".
news_setting-begin-simple = Tap a time. To get news at night too, tap "Also at night".
news_setting-begin-never = Also at night
news_setting-end = Until what time in the morning?
news_setting-end-label = Until
news_setting-end-again = I am not sure which time. Please type it like "6 am".
news_setting-end-simple = Tap a time, or type it like "6 am".
news_setting-place = Which other place would you like news of? Those with ✔ you get already, and another tap ends them.
news_setting-place-label = Other place
news_setting-place-again = I am not sure which place you mean. Tap one, or tap "More".
news_setting-place-simple = Tap a neighbourhood below to get its news, too.

news_setting-often-now = I send news at once
news_setting-often-daily = I send one message a day, at { $at }
news_setting-often-weekly = I send one message a week, at { $at } on { $day }
news_setting-planned = From now on { $how }.
news_setting-planned-joined = From now on { $how }. Emergency warnings, and news that can't wait, still come at once.
news_setting-quiet-set = From { $begin } to { $end } I send no news. Emergency warnings still come at once.
news_setting-no-quiet = From now on I send news at night, too.
news_setting-place_set = From now on I also send news of { $place }.
news_setting-place_set-off = From now on I send no more news of { $place }.
news_setting-undo = As it was
news_setting-refused-consent = To get news, say "choose news" and agree that I keep your choice.
news_setting-refused-gone = That choice no longer exists. Say "how I get news" to choose again.
news_setting-refused-everywhere = You get news of the whole { $commune } already. To get less, say "choose news", then "My area only".
news_setting-everywhere = You get news of the whole { $commune } already. To get less, say "choose news", then "My area only".
