### A resident reads the commune's news: what is current, and what is past.

read_news-menu = Read the news
read_news-doing = reading the news

read_news-one = { $count ->
    [0] The { $commune } has no news just now. Would you like to see past news?
    [1] { $news }
   *[other] The { $commune } has { $count } announcements:
    { $news }
    Which would you like to read?
    }
read_news-one-label = Announcement
read_news-one-again = I am not sure which one you want. Tap a button below.
read_news-one-simple = Tap the name of an announcement, or type its number, for example 1.
read_news-one-enough = No more
read_news-past = Past news
read_news-older = These announcements are over. Which would you like to read?
read_news-older-label = Past announcement
read_news-older-again = I am not sure which one you want. Tap a button below.
read_news-older-simple = Tap the name of an announcement, or type its number, for example 1.
read_news-shown = { $news }
read_news-no-past = There is no past news yet.
read_news-none = The { $commune } has no news just now. To be told when there is some, type "choose news".
read_news-none-of = The { $commune } has no news of { $topic } just now. To be told when there is some, type "send me news of { $topic }".
read_news-enough = All right. Say "news" whenever you want to read it.
