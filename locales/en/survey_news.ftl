### News of surveys: reminders, results, and what the commune did with them.

survey_news-reminder = The survey "{ $title }" takes answers until the end of { DAY($until) }. Would you like to answer it?
survey_news-results = The survey "{ $title }" has ended; thank you for your answers.{ $count ->
    [0] { "" }
   *[other] { " " }{ $count } people answered.
}
survey_news-compared = { $question } – { $answer }: { $place } { $here }%, the whole { $commune } { $everywhere }%.
survey_news-alone = { $question } – { $answer }: the whole { $commune } { $everywhere }%.
survey_news-few = Too few people answered to give numbers: one could guess who chose what.
survey_news-unmixed = There were too few answers to mix them well, so there is no result to tell.
survey_news-later = The { $commune } is reading the answers. I will tell you what comes of them.
survey_news-page-done = What the { $commune } did
survey_news-people = { $count } people answered
survey_news-everywhere = whole { $commune }
survey_news-follow_up = This is what the { $commune } did with the answers to "{ $title }":
    { $text }
