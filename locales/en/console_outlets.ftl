### Officials' page: print the weekly sheet and the loudspeaker's script, and note who read it.

console-outlets = Notice board and loudspeaker
console-outlets-none = No announcement is valid just now, to print or to read aloud. What is sent will be here.
console-outlets-board = This week's news
console-outlets-board-span = From { $first } to { $last }. Valid when printed: { $at }.
console-outlets-board-what = { $count } valid announcements on A4, black on white, for the notice board.
console-outlets-print-board = Download the sheet to print (PDF)
console-outlets-newest = The newest is at
console-outlets-warning = Ask the { $commune }: { $phone }. It never asks for passwords, OTP codes or money by message.
console-outlets-loudspeaker = Loudspeaker script
console-outlets-loudspeaker-span = Valid when printed: { $at }.
console-outlets-total = Reading all takes about { $time }, at { $pace } words a minute.
console-outlets-print-loudspeaker = Download the whole script (PDF)
console-outlets-print-one = Download the script of { $code }
console-outlets-takes = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
console-outlets-opening = Dear neighbours. This is an announcement of the People's Committee of { $unit }.
console-outlets-about = About: { $topic }. Code { $code }.
console-outlets-place = Where: { $place }.
console-outlets-until = Valid until { $time }.
console-outlets-closing = To ask more, please call the People's Committee of { $unit } at { $phone }. Thank you.
console-outlets-read = Read aloud
console-outlets-unread = Not read aloud yet
console-outlets-read-by = { $who } read it at { $at }
console-outlets-mark = { $code } was read aloud
console-outlets-marked = Noted: { $code } was read aloud.
console-announcement-refused-unread = This announcement was not sent or was stopped, so its reading can't be noted
