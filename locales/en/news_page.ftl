### The public page of announcements, and the files for other programs.

news_page-title = News of the { $commune }
news_page-none = No news is valid just now. New ones will be here.
news_page-past = Past news
news_page-place = Where
news_page-until = Until when
news_page-sent = Who sent it, and when
news_page-code = Code
news_page-picture = Picture { $number } of the news
news_page-text = What it says
news_page-stopped = The { $commune } stopped this news at { $at }. Please don't act on it.
news_page-corrected = { $code } had a mistake, which the { $commune } corrected.
news_page-correction = Read the correction { $code }
news_page-over = This news is no longer valid.
news_page-all = See all news of the { $commune }
news_page-more = More
news_page-chat = Ask Cầu Nối
news_page-atom = Follow with a news reader (Atom)
news_page-other-language = Đọc bằng tiếng Việt
news_page-author = People's Committee of { $unit }
news_page-feed = News of { $unit }
news_page-feed-stopped = Stopped – { $title }
