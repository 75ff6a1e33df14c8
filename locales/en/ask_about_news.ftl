### A resident asks more about an announcement; its author gets the question.

ask_about_news-menu = Ask about news
ask_about_news-doing = asking about the news
ask_about_news-more = Ask more
# What the button "Ask more" says.
ask_about_news-about = ask more about { $code }
# How officials read the question.
ask_about_news-passed-as = About { $code }: { $question }

ask_about_news-which = Which announcement is it about?
ask_about_news-which-label = Announcement
ask_about_news-which-again = I am not sure which one you mean. Tap a button, or type its code.
ask_about_news-which-simple = Tap the name of an announcement, or type its number, for example 1.
ask_about_news-question = What would you like to know about it? I pass it on to the official who wrote it.
ask_about_news-question-label = Question
ask_about_news-question-again = Please write your question, in { $least } to { $most } letters.
ask_about_news-question-simple = Type your question. For example: is my neighbourhood included.

ask_about_news-none = The { $commune } has no news to ask about just now.
ask_about_news-passed_on = I passed your question on to the official who wrote it. I will tell you the answer.
ask_about_news-refused-many = Several of your questions wait for an answer already. Please wait a little.
