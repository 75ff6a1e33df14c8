### One's own data: see, correct, erase, withdraw consent. Heard at any time.

my_data-menu = My data
my_data-doing = looking at your data

my_data-act = What would you like to do with your data?
my_data-act-see = See it
my_data-act-fix = Correct it
my_data-act-erase = Erase it
my_data-act-withdraw = Withdraw consent
my_data-act-none = Nothing
my_data-act-again = Please choose one below.
my_data-act-simple = Type 1 to see, 2 to correct, 3 to erase, 4 to withdraw consent.
my_data-act-help = You can read all that is kept of you. After withdrawing I keep nothing new; after erasing I have forgotten you.

my_data-shown = This page is open to you once, within { $hours } hours. Please send the link to nobody else.
my_data-link = See my data
my_data-fixed = Write "about me" to correct how you are called and where you live. For a report, tap "My reports", then "Add words".

my_data-erase = { $what ->
    [open] I erase your messages and who you are; reports that are being dealt with stay, with your name removed. If you erase now you will not hear the answer; shall I?
    [followed] I erase your messages and who you are; reports that others follow stay, with your name removed. This can't be undone; shall I?
    [added] I erase your messages and who you are; words that you added to other people's reports stay until those are done, without name and numbers. This can't be undone; shall I?
    [settled] I erase your messages, photos and who you are, and the words of your reports; only code and dates stay. This can't be undone; shall I?
   *[none] I erase your messages, photos and who you are. This can't be undone; shall I?
}
my_data-erase-now = Erase now
my_data-erase-wait = Answer first
my_data-erase-no = Keep it
my_data-erase-again = Please choose one below; until then nothing is erased.
my_data-erase-simple = Type 1 and I erase it now. To keep everything, type "no".
my_data-erase-help = Reports that are being dealt with, or that others follow, must stay until they are done. I remove your name and number.
my_data-erased = { $reports ->
    [0] It is erased. Only the days on which you agreed and asked for this stay, without your name; if you write again, I will not know you.
    [one] It is erased. 1 report without your name and the days on which you agreed and asked for this stay; if it is open, officials go on with it, but I can't tell you any more how it ends.
   *[other] It is erased. { $reports } reports without your name and the days on which you agreed and asked for this stay; officials go on with open ones, but I can't tell you any more how they end.
}
my_data-waits = { $reports ->
    [one] All right: once your report is dealt with, I erase everything.
   *[other] All right: once your { $reports } reports are dealt with, I erase everything.
} To do it at once, write "erase my data".

my_data-withdraw = I drop what you wrote, where you live and your draft; reports already sent are still dealt with. Shall I withdraw your consent?
my_data-withdraw-yes = Withdraw
my_data-withdraw-no = Keep as it is
my_data-withdraw-again = Please choose one below.
my_data-withdraw-simple = Type 1 to withdraw, 2 to keep it as it is.
my_data-withdrawn = { $draft ->
    [0] Your consent is withdrawn and your messages are dropped; reports already sent are still dealt with. For help, call { PHONE($phone) }.
   *[other] Your consent is withdrawn: the draft is dropped, reports already sent are still dealt with. For help, call { PHONE($phone) }.
}
my_data-cancelled = All right, I stop here. Your data stays as it is.
my_data-kept = All right, everything stays as it was. I am here when you need me.
