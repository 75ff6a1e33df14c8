### A resident sees what became of their reports, and adds to them.

my_reports-menu = My reports
my_reports-words = my reports, my report, status, what became of it, phản ánh của tôi, xem phản ánh, /cuatoi, change my report, withdraw my report, cancel my report, stop following, unfollow
my_reports-doing = looking at your reports

my_reports-none = You have not reported anything here yet. To do so, tap "Report a problem".
my_reports-not_own = I can't find { CODE($code) } among your reports; please check the code.
my_reports-which = Which report would you like to see?
my_reports-which-again = I am not sure which one. Please tap a code below.
my_reports-which-simple = Tap a code. For { $prefix } 427, tap "{ $prefix } 427", or type its number in the list.

my_reports-act = { CODE($code) } – { $category }, sent { DAY($filed) }: { $answer }
    Would you like to add anything?
my_reports-act-remark = Add words
my_reports-act-remark-words = write, add words, remark, viết thêm
my_reports-act-photo = Add photos
my_reports-act-photo-words = photo, photos, picture, thêm ảnh
my_reports-act-enough = Nothing more
my_reports-act-enough-words = no, nothing, done, enough, không, thôi
my_reports-act-again = Please choose one below.
my_reports-act-simple = Type 1 to add words, 2 to add photos, 3 if nothing more.

my_reports-act-unfollow = Stop following
my_reports-act-unfollow-words = unfollow, stop following, thôi theo dõi
my_reports-which-followed = { $code } – followed

my_reports-state-received = it is with the officials; you will hear by { TIME($due) }.
my_reports-late = an answer was due by { TIME($due) } and is late, I am sorry: please call { PHONE($phone) } and read out this code.
my_reports-state-answered = the officials have answered.
my_reports-state-settled = it is done.
my_reports-state-not_ours = it is not for the { $commune }.
my_reports-answer-received = it waits for another answer, by { TIME($due) } at the latest. The last time the officials said: { $text }
my_reports-answer-answered = the officials say: { $text }
my_reports-answer-settled = it is done: { $text }
my_reports-answer-not_ours = it is not for the { $commune }: { $text }
my_reports-remark = What would you like to tell the officials?
my_reports-remark-again = Please write a few words.
my_reports-remark-simple = Write as you would say it. For example: the hole is bigger today.
my_reports-photos = Please send up to { $most } photos.

my_reports-remarked = I passed it on to { $department }, with code { CODE($code) }. You will have an answer by { TIME($due) }.
my_reports-remarked_late = I passed it on to { $department }, with code { CODE($code) }. An answer was due by { TIME($due) } and is late, I am sorry: please call { PHONE($phone) } and read out this code.
my_reports-reopened = I passed it on to { $department } again: { CODE($code) } is waiting for an answer once more. You will have one by { TIME($due) }.
my_reports-thanked = Of course. I added this to { CODE($code) } for the officials to read.
my_reports-unfollowed = You will hear no more of { CODE($code) }. I am here when you need me.
my_reports-enough = All right. I am here when you need me.
my_reports-refused-gone = I can't find that report any more. Please look at the list again.

# Someone who reported goes on: asks what became of it (the first two lines), or adds something (the third, at the beginning).
# The second line only counts where no answer card fits. The last: words for the place that was reported.
my_reports-about-words = when will it be fixed, when will it be repaired, when will you fix, when will they fix, when will someone come, when is it fixed, who will fix it, who is handling, who is in charge of this, nobody has come, nobody came, no one has come, no one came, nothing has been done, nothing was done, nothing happened, still not fixed, still broken, not fixed yet, my code, the code again, forgot my code, lost my code, what is my code, it is fixed now, it's fixed now, they fixed it, already fixed, what i reported, i reported it, my report, my complaint, the code please, code please, my number, report number, what happened to my report, has anyone seen it, nobody is doing anything
my_reports-perhaps-words = when will, how long will it take, any update, any progress, did you get it, did you receive it, has it been sent, was it sent
my_reports-wrong-words = i made a mistake, sorry wrong, wrong place, i wrote the wrong, it is wrong
my_reports-there-words = there, that place, that spot, it
# With these words it is another matter, no addition to what was just reported.
my_reports-another-words = another thing, something else, another problem, another one, also another, somewhere else, in addition
