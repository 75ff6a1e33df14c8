### Reports, their photos, and what was reported before.

# Words that resemble a report, but name nothing the commune could mend.
engine-mended-words = is fixed, is fixed now, was fixed, got fixed, has been fixed, have been fixed, is repaired, has been repaired, works again, is working again, is clean again
engine-unfinished-words = please, until, should, not yet
engine-relapse-words = but, still, again broken, broken again
# What was reported and is not done: a "not" before the mending, a "still" beside the trouble. A last word of the next line asks.
engine-not_yet-words = not, never, nobody, nothing, no one, hasn't, haven't, isn't, wasn't, didn't
engine-mending-words = fixed, fix, repaired, repair, mended, filled, cleaned, replaced, been done, was done, done yet, came, come
engine-still-words = still, again broken, broken again
engine-still-unless-words = stand still, stood still
engine-repair-asking-words = right
engine-mended-unless-words = not, never
# The bare wish to report, without a matter: words of reporting, of wishing, for a matter, fillers.
engine-report-act-words = report, make a report, file a report, send a report, complain, make a complaint, file a complaint
engine-report-wish-words = want to, would like to, need to, can i, could i, may i, help, let me, wish to, i'd like to, like to
engine-report-matter-words = something, a problem, an issue, one thing, a thing, this
engine-report-light-words = hi, hello, please, i, we, me, us, you, to, the, can, could, for, commune, now, here, about, just, dear, sir, madam
# These ask to be told, not to report.
engine-report-to_me-words = to me, to us, back to me
# Figures of speech in words of trouble; nothing for the commune.
engine-idiom-words = burned out at work, swamped with work, up in smoke, dead tired, phone died, battery died, my phone is dead, drowning in work, blown away, broke again, flat broke

engine-photos-none-words = no, none, no photo, skip, không, không có, no picture, no photos, i have no photo, i have no picture, can't take a photo, cannot take a photo, photo later, i will send a photo later, i'll send a photo later, send the photo later, no camera, too dark for a photo
engine-photos-later-words = photo later, photos later, picture later, pictures later, send photos later, send it later, nobody to take
engine-photos-person-words = i'll, i will, you, the, a
engine-photos-coming-words = let me take, taking a photo, taking a picture, going to take, go and take, wait for the photo, photo is coming, sending the photo, uploading
engine-photos-here-words = have a photo, have photos, have a picture, got a photo, got a picture, here is a photo, here is the photo, here is a picture, send a photo, send a picture, sending a photo
engine-photos-done-words = done, that is all, finished, ok, xong

# Somebody died, and is not missing: kin, words of death, then words for who is missing.
engine-kin-words = father, mother, dad, mum, mom, grandfather, grandmother, husband, wife, son, daughter, brother, sister, uncle, aunt, friend
engine-died-words = died, passed away, has died, is dead
engine-not_missing-words = not missing, not lost
engine-missing-words = missing, lost, disappeared, not come home, looking for, afraid, might be, maybe

my_reports-words = my reports, my report, status, what became of it, phản ánh của tôi, xem phản ánh, /cuatoi, change my report, withdraw my report, cancel my report, stop following, unfollow

my_reports-done-words = done, it is done, all done
my_reports-not-done-words = not done, not done yet, still not done
my_reports-question-words = question, i asked, asked you
my_reports-act-remark-words = write, add words, remark, viết thêm
my_reports-act-photo-words = photo, photos, picture, thêm ảnh
my_reports-act-enough-words = no, nothing, done, enough, không, thôi

my_reports-act-share_page-words = share, page for neighbours, share a link, show a neighbour, trang cho hàng xóm
my_reports-act-close_page-words = close the page, stop sharing, đóng trang
my_reports-act-unfollow-words = unfollow, stop following, thôi theo dõi
my_reports-act-withdraw-words = take back, take it back, withdraw, cancel, delete, remove

# Someone who reported goes on: asks what became of it (the first two lines), or adds something (the third, at the beginning).
# The second line only counts where no answer card fits. The last: words for the place that was reported.
my_reports-about-words = when will it be fixed, when will it be repaired, when will you fix, when will they fix, when will someone come, when is it fixed, who will fix it, who is handling, who is in charge of this, nobody has come, nobody came, no one has come, no one came, nothing has been done, nothing was done, nothing happened, still not fixed, still broken, not fixed yet, my code, the code again, forgot my code, lost my code, what is my code, it is fixed now, it's fixed now, they fixed it, already fixed, what i reported, i reported it, my report, my complaint, the code please, code please, my number, report number, what happened to my report, has anyone seen it, nobody is doing anything
my_reports-perhaps-words = when will, how long will it take, any update, any progress, did you get it, did you receive it, has it been sent, was it sent
my_reports-there-words = there, that place, that spot, it
# With these words it is another matter, no addition to what was just reported.
my_reports-another-words = another thing, something else, another problem, another one, also another, somewhere else, in addition

report_problem-words = report, report a problem, problem, complain about, broken, báo sự cố, phản ánh, báo cáo, báo hỏng, /baosuco, /phananh

report_problem-category-label-words = kind, category, việc

report_problem-details-label-words = story, details, what happened, text, words, lời kể

report_problem-photos-label-words = photo, picture, pictures, ảnh

report_problem-place-label-words = place, location, street, chỗ

report_problem-place-confirm-yes-words = yes, right, correct, ok, send, send it, đúng, đúng rồi, vâng, 👍, 👌, ✅, 🆗
report_problem-place-confirm-no-words = no, wrong, not there, again, sai, không

report_problem-same-same-words = follow, follow it, the same, same one, that one, yes, add to it, cùng theo dõi, đúng
report_problem-same-new-words = send, send it, send mine, just send it, new, a new one, new report, another, different, no, not that, việc mới, báo việc mới, không, gửi, gửi đi

report_problem-contact-label-words = contact, phone, number, phone number, name, liên lạc, số điện thoại
report_problem-contact-hide-words = anonymous, hide, hide me, no number, no, none, giấu tên, không
report_problem-contact-hide-within-words = secret, anonymous, don't want anyone, do not want anyone, don't want my name, don't want to give, do not want to give, don't give my name, don't tell, don't call, no phone, have no phone, without my name
report_problem-contact-hide-unless-words = not anonymous, no secret, not hide
report_problem-names-out-words = take out, take them out, remove, remove it, remove them, delete, hide it, hide them, yes, ok, please do
report_problem-names-stay-words = leave, leave them, keep, keep it, keep them, no, no need, it is fine
report_problem-contact-own-words = my number, my phone, call me, reach me, contact me
report_problem-contact-named-words = my name is, this is, i am, i'm
# Recognised before the question is asked, also within a longer message.
report_problem-anonymous-words = no name, give my name, hide my number, remove my number, remove my phone, delete my number, delete my phone number, take my number out, take out my number, without my number, stay anonymous, remain anonymous, be anonymous, anonymously, anonymous, hide my name, without my name, not my name, mention my name, say my name, write my name, show my name, use my name, tell my name, tell anyone my name, keep my name out, keep my name secret, giấu tên, ẩn danh

report_problem-review-send-words = send, send it, yes, ok, right, gửi, gửi đi, 👍, 👌, ✅, 🆗

# Words for problems: with the name of a place they make a report.
# Words of reporting itself: "how long until they fix it" is about this.
report_problem-own-words = they fix it, fix it, they fix, fixed, repaired, repair it, they come, report this, reported, report, send this, sent
report_problem-trouble-words = broken, burned out, burnt out, went out, is out, trash, garbage, pothole, potholes, loud music, running loose, smashed, cracked, collapsed, leaning, fallen, falling down, blocked, clogged, flooded, overflowing, leaking, stinks, stinking, smells, dirty, filthy, smoke, smoky, noisy, loud noise, can't sleep, dumped, dumping, dangerous, slippery, stolen, gambling, fighting, does not work, doesn't work, not working, out of order

# Joins two matters in one sentence: "the lamp is out and there is a pothole".
report_problem-and-words = and, also, plus, as well as
