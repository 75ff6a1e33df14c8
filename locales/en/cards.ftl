### Answers to residents' questions: cards, what may be read on, and when we don't know.
### The words of a card are each commune's own and stand in its pack; these are the words around.

card-which-of-two = Do you mean "{ $one }" or "{ $other }"?
# In a card, for a number that the pack lacks.
card-no_phone = their number (ask the { $commune }, { PHONE($phone) })
card-none = None of these
card-not-this = Not what I meant
card-ask-official = Ask an official

# Finding a card by taps: first the groups, then the cards of one group.
card-groups-ask = Just ask as you would a person, for example "what do I need for a new identity card", "where do I register a birth". Or choose a group below.
card-groups = Choose another group
card-group-ask = { $group }: what would you like to know?

card-papers = See papers needed
card-fee = See the fee
card-time = See how long

card-place = See where to go
card-form = See the form
card-who = See who may go

card-online = You can do or read this online, on the page below.
card-link = Open the page
card-source = From { $source }, read on { $checked }.
card-source-unchecked = From { $source }.
card-source-none = I have no document to cite for this; ask there to be sure.
card-hours = The { $commune } is open Monday to Friday, { $hours }. { $saturday }.
card-fact-unknown = The { $commune } has not told me this yet. Please call { PHONE($phone) } to ask.
card-saturday-open = Saturday { $hours }, closed on Sunday
card-saturday-closed = Closed on Saturday and Sunday
card-stale = The rules may have changed, so I give no old fee and no old number of days. Please call { PHONE($phone) } to be sure.
card-lacking = { $part ->
    [fee] I don't have the fee yet.
    [time] I don't have the number of days yet; when your papers are taken, you get a slip with the date.
    [papers] I don't have the list of papers yet.
    [place] I don't know yet where to go.
    [form] I don't have the form yet.
    [who] I don't know yet who may go instead.
    [validity] I don't know how long this paper is valid.
    [other] My card does not say that.
   *[online] I don't know yet whether it works online.
} Please call { PHONE($phone) }.
card-fine = I haven't checked the fines. Please call { PHONE($phone) }.
card-unanswered = As to "{ $asked }", I don't know: please ask { PHONE($phone) }.
card-listed = This is the procedure { $title }. Papers, time and fee are on the page below; to ask more, call { PHONE($phone) }.

asking-unknown = I don't know about this. Call { PHONE($phone) }, or shall I ask an official for you?
asking-unknown-of-office = I don't know about this; { $office } may. Call { PHONE($phone) }, or shall I ask an official for you?
asking-probable = I think you mean this; if not, please ask in other words.
asking-unknown-about = I can't answer that. Call { PHONE($phone) } about "{ $card }" or anything else, or shall I ask an official for you?
asking-unknown-about-owner = I can't answer that. If it is still about "{ $card }", call { PHONE($owner) }, otherwise { PHONE($phone) }, or shall I ask an official for you?
asking-unknown-aside = I don't know that one; please call { PHONE($phone) }.
asking-unknown-aside-of-office = I don't know that one; { $office } may, please call { PHONE($phone) }.
asking-of-what = What is your question about? For example: "how much is a birth certificate".
asking-of-what-aside = What you asked before I don't know, but here: { $answer }
asking-ask-anew = Please ask once more, in a few more words.
asking-passed_on = I have passed your question on to an official. I will write as soon as there is an answer.
asking-refused-many = Many of your questions wait for an answer already, so I can't pass on more. Please call the office.

report_problem-asked-fee = A report costs nothing.
report_problem-asked-time = It takes about two minutes. When it is sent, I tell you when an answer is due.
report_problem-asked-time-own = Once it is sent I tell you when the { $commune } must answer. The repair takes as long as it takes; I write to you when there is news.
report_problem-asked-online = You are sending it right here, you don't have to go anywhere.
report_problem-asked-papers = A report needs no papers.
report_problem-asked-place = I can't see where you are. A report is sent right here, you don't have to go anywhere.
report_problem-asked-who = Anyone can report, for someone else too.
