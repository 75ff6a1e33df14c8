### A resident reads the commune's news: what is current, and what is past.

read_news-menu = Read the news
read_news-words = news, the news, any news, anything new, what is new, what's new, read news, commune news, announcements, any announcements, notices, /news, is there any news, any news from the commune, any news today, any news this week, news from the commune, what's the news, what is happening, what is going on, announcements from the commune, are there any announcements, show me the news
read_news-doing = reading the news
# A question about a topic asks for its news if it has one of these.
read_news-time-words = schedule, planned, today, tonight, tomorrow, this week, next week, this month, weekend, when, what time, which day, any news, notice, announcement
# One of these and a topic, nothing else, asks for the news of that topic.
read_news-bare-words = news, news of, news about, news on, any news of, any news about
read_news-opening-words = schedule of, news of, news about, news on, any news of, any news about, notices about, planned

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
read_news-one-enough-words = no, nothing, enough, that is all, done, không
read_news-past = Past news
read_news-past-words = old news, past announcements, earlier news, last week's news, older, tin cũ
read_news-past-short-words = yes, yes please
read_news-older = These announcements are over. Which would you like to read?
read_news-older-label = Past announcement
read_news-older-again = I am not sure which one you want. Tap a button below.
read_news-older-simple = Tap the name of an announcement, or type its number, for example 1.
read_news-shown = { $news }
read_news-no-past = There is no past news yet.
read_news-none = The { $commune } has no news just now. To be told when there is some, type "choose news".
read_news-none-of = The { $commune } has no news of { $topic } just now. To be told when there is some, type "send me news of { $topic }".
read_news-enough = All right. Say "news" whenever you want to read it.
