### An official chooses when they are told of new work.

work_news-menu = When to tell me
work_news-doing = choosing when to be told

work_news-when = Shall I tell you of new reports as they come, or when you type "new work"? Outside office hours I only tell you what is urgent.
work_news-when-at_once = As they come
work_news-when-asked = When I ask
work_news-when-again = Please tap one of the two buttons below.
work_news-when-simple = Type 1 to be told as they come, 2 to ask by yourself.

work_news-chosen = { $when ->
    [at_once] All right, I tell you of new reports as they come, outside office hours only the urgent ones. To change it, type "when I ask".
   *[asked] All right, I wait for you to type "new work". To change it, type "as they come".
}
work_news-refused-gone = I could not keep that, sorry. Please ask the { $commune }'s operator for a new link.
