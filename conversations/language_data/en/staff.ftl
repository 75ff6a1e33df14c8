### What officials write to their bot.

# Words of offices, and everyday words for them.
console-announcement-jargon-words =
    in accordance with = by, pursuant to = by, with respect to = about, commence = begin, terminate = end, prior to = before, subsequent to = after, in the event of = if, utilise = use, facilitate = help, suspension of supply = cut, residents are requested to = please, competent authority = office, documentation = papers
console-announcement-when-words =
    today, tomorrow, tonight, this morning, this afternoon, this evening, monday, tuesday, wednesday, thursday, friday, saturday, sunday, this week, next week, this month, next month, now, every day, every week
console-announcement-where-words =
    whole commune, whole ward, everywhere, culture house, health station, school, market, street, quarter, village, road, office

## How dangerous it is that a safety announcement warns of; other programs read it in the CAP file.

console-announcement-urgency-immediate-words = now, at once, immediately, immediate
console-announcement-urgency-expected-words = soon, one hour, expected
console-announcement-urgency-future-words = later, tomorrow, in a few hours, future
console-announcement-urgency-past-words = past, it is over
console-announcement-urgency-unknown-words = unknown, not known
console-announcement-severity-extreme-words = worst, deadly
console-announcement-severity-severe-words = serious, dangerous
console-announcement-severity-moderate-words = medium
console-announcement-severity-minor-words = light, small
console-announcement-severity-unknown-words = unknown, not known
console-announcement-certainty-observed-words = it happened, certain, observed
console-announcement-certainty-likely-words = probable, probably
console-announcement-certainty-possible-words = maybe, perhaps
console-announcement-certainty-unlikely-words = improbable, not expected
console-announcement-certainty-unknown-words = unknown, not known

help_calls-words = people who need help, who needs help, who needs help now, rescue, does anyone need help, /rescue

help_calls-act-take-words = i look after it, i take it, i go, me, yes, ok
help_calls-act-enough-words = not yet, no, close, later
help_calls-act-label-words = looking after, taking

leave-words = on leave, i am on leave, take leave, báo nghỉ, nghỉ phép, /leave, i am off, tôi nghỉ, em nghỉ
leave-what-take-words = other days, change the days
leave-what-end-words = not on leave, i am back, no leave, undo, cancel my leave, không nghỉ nữa
leave-what-enough-words = leave it so, leave it, no, enough
leave-half-morning-words = morning, the morning
leave-half-afternoon-words = afternoon, the afternoon
leave-deputy-nobody-words = nobody, no one, no
duty-words = who is on duty, duty, on duty, ai trực, lịch trực, /duty
duty-what-add-words = add, add somebody, somebody is on duty
duty-what-drop-words = drop, drop a shift, not on duty, cancel duty, bỏ trực
duty-what-enough-words = enough, no, stop, later
duty-deputy-yes-words = yes, the one, ok
duty-deputy-no-words = no, nobody, later
duty-which-enough-words = none, no, enough
team_work-words = who holds what, who has what, team work, ai đang giữ gì, /team
team_work-which-hand_over-words = hand over, hand all over, give all
team_work-which-enough-words = enough, no, stop, later
team_work-holder-enough-words = enough, no, stop, later
team_work-taker-department-words = the department, nobody
staff_questions-words = open questions, questions, see questions, câu hỏi chờ, /questions
staff_questions-which-enough-words = enough, no, stop, later
staff_questions-act-reply-words = answer, reply
staff_questions-act-report-words = report, file as a report
staff_questions-act-enough-words = nothing, no, stop, later, enough
staff_questions-place-confirm-yes-words = right, that is right, yes
staff_questions-place-confirm-no-words = choose again, wrong, no
my_work-words = my work, my reports, what do i hold, what is due, việc của tôi, /mywork
my_work-which-enough-words = enough, no, stop, later, that will do
staff-card-act-close-words = approve, close
staff-card-act-accept-words = accept, take, i take
staff-card-act-takeover-words = take over, take it over
staff-card-act-ask-words = ask, ask about
staff-card-act-reply-words = answer, reply, reply to
staff-card-act-extend-words = extend, put off, new date
staff-card-act-refuse-words = refuse, decline
my_work-more-assign-words = assign, give, hand over, giao
my_work-more-move-words = move, pass on, other department, chuyển
my_work-more-category-words = correct the matter, change the matter
my_work-more-place-words = correct the place, change the place
my_work-more-merge-words = merge, merge into
my_work-more-reword-words = correct the answer, change the answer, correct the question
my_work-more-take_back-words = take back the answer, withdraw the answer, take back the question
my_work-more-unmerge-words = separate, unmerge, merged by mistake
my_work-more-question-words = is a question, make a question, turn into a question
my_work-more-enough-words = nothing, no, stop, later, enough
my_work-colleague-enough-words = nobody, no, stop, later, enough
my_work-deputy-yes-words = give, yes, ok, all right, give it
my_work-deputy-no-words = no, don't, stop, later
my_work-department-enough-words = nowhere, no, stop, later, enough
my_work-take_back-yes-words = take it back, yes, right
my_work-take_back-no-words = leave it, no, don't, stop
my_work-category-enough-words = leave it, nothing, stop, no
my_work-goal-enough-words = don't merge, no, stop
my_work-place-confirm-yes-words = right, that is right, yes
my_work-place-confirm-no-words = choose again, wrong, no
my_work-to-done-words = done, finished, it is done, mended, repaired, fixed, replaced, cleared
my_work-to-going_on-words = going on, not yet, in progress, will, tomorrow, next week, waiting, not
my_work-passed_on-words = passed on, was passed on, forwarded, passed it on to the department, sent to the unit in charge
my_work-proof-done-words = send, send it, done, that is all
my_work-proof-none-words = no photo, no photos, without photo, none
my_work-no_photo-unseen-words = nothing to see, can't be seen
my_work-no_photo-indoors-words = indoors, in a house
my_work-no_photo-danger-words = dangerous
my_work-no_photo-gone-words = taken away, removed
my_work-photos-done-words = send, send it, done, that is all
my_work-photos-none-words = send, send it, no photo, no photos, without photo, none
my_work-reason-level-words = higher level, district, province
my_work-reason-utility-words = power company, water company, utility
my_work-reason-police-words = police
my_work-reason-private-words = private, neighbours
my_work-reason-complaint-words = complaint, denunciation
new_work-words = new work, new reports, anything new, what is new, show work, việc mới, /newwork, /viecmoi

new_work-page-enough-words = enough, no, stop, later, that will do

staff_announcements-words = announcements, see announcements, list of announcements, what waits for approval, approve announcements, thông báo, xem thông báo, /thongbao

staff_announcements-one-enough-words = enough, no, nothing, later, done, đủ rồi

staff_announcements-refresh-words = progress, refresh, again, tiến độ
staff_announcements-submit-words = submit, trình
staff_announcements-approve-words = approve, send, send it, duyệt, gửi
staff_announcements-edit-words = edit, change, sửa
staff_announcements-return-words = return, return it, trả lại
staff_announcements-reject-words = reject, refuse, từ chối
staff_announcements-pause-words = pause it, pause sending
staff_announcements-resume-words = resume, go on, continue sending
staff_announcements-at_once-words = send at once, urgent, gửi khẩn
staff_announcements-confirm-words = confirm, it is true, true, xác nhận
staff_announcements-refuse-words = wrong, it is wrong, false, sai
staff_announcements-resend-words = send again, resend, gửi lại
staff_announcements-correct-words = correct, correction, correct it, đính chính
staff_announcements-stop-words = stop sending it, stop this one, dừng gửi tin
staff_announcements-close-words = done, later, close it, not now, xong

# Ways of saying how an announcement repeats.
console-announcement-repeat-none-words = no, once, only once
console-announcement-repeat-weekly-words = weekly, every week
console-announcement-repeat-monthly-words = monthly, every month
console-announcement-repeat-lunar-1-words = new moon, mồng một
console-announcement-repeat-lunar-15-words = full moon, rằm
console-announcement-repeat-lunar-1-15-words = both moons, rằm và mồng một
console-announcement-repeat-market-words = market day
console-announcement-repeat-market-eve-words = market eve, the day before the market

work_news-words = when to tell me, change when, notifications, settings, /when, /baoviec

work_news-when-at_once-words = as they come, at once, tell me at once, tell me as they come, notifications on, báo ngay
work_news-when-asked-words = when i ask, only when i ask, don't tell me, stop telling me, notifications off, khi tôi hỏi

write_announcement-words = write an announcement, write announcement, new announcement, announce something, viết thông báo, viết tin, /vietthongbao
# With a code it is about editing that one: "edit TB 12".
write_announcement-edit-words = edit, change, rewrite, sửa

write_announcement-which-new-words = new, a new one, write a new one, mới

write_announcement-topic-label-words = topic, kind

write_announcement-text-label-words = text, words, content

write_announcement-pictures-label-words = pictures, picture, photos, photo, images, add a picture, remove a picture
write_announcement-pictures-without-words = remove, remove picture, remove photo, remove number, delete picture, bỏ ảnh

write_announcement-place-label-words = where, place
write_announcement-place-none-words = empty, none, skip, no

write_announcement-audience-label-words = to whom, recipients, audience
write_announcement-audience-everyone-words = everyone, all, all of them, tất cả
write_announcement-audience-done-words = done, that is all, no, enough, xong
write_announcement-audience-resident-words = residents
write_announcement-audience-business-words = businesses, business owners, shops

write_announcement-send_at-label-words = goes out, time of sending, when it goes out
write_announcement-send_at-none-words = now, as soon as it is approved, ngay
write_announcement-valid_until-label-words = valid until, validity
write_announcement-valid_until-none-words = empty, none, skip, no
write_announcement-not_after-label-words = not sent after, latest
write_announcement-not_after-none-words = empty, none, skip, no

write_announcement-english-label-words = english, english text
write_announcement-english-none-words = none, no, skip
write_announcement-repeat-label-words = repeat, repeats, repeating
write_announcement-repeat_until-label-words = repeats until, until
write_announcement-repeat_until-none-words = no, skip, unknown, forever
write_announcement-urgency-label-words = how soon, urgency
write_announcement-severity-label-words = how bad, severity
write_announcement-certainty-label-words = how sure, certainty
write_announcement-is_drill-label-words = drill, exercise
write_announcement-is_drill-no-words = real, no
write_announcement-is_drill-yes-words = drill, yes
write_announcement-asks_if_safe-label-words = roll-call, roll call, ask who is safe
write_announcement-asks_if_safe-no-words = no, not
write_announcement-asks_if_safe-yes-words = yes, ask

write_announcement-review-send-words = submit, send, send it, it is right, trình
write_announcement-review-keep-words = keep, keep it, save, save it, lưu

write_announcement-conflict-mine-words = mine, my version, của tôi
write_announcement-conflict-theirs-words = saved, theirs, the other one, đã lưu

enter_report-words = enter a report, enter report, they phoned, told at the counter, /enterreport
enter_report-mode-phone-words = phone, phoned, call
enter_report-mode-counter-words = counter, in person
enter_report-mode-paper-words = paper, letter
enter_report-agreed-yes-words = yes, they agree, agreed
enter_report-agreed-no-words = no, they do not agree
enter_report-name-none-words = no name, none
enter_report-contact-hide-words = no number, no phone
enter_report-hears-call-words = call, phone
enter_report-hears-counter-words = they come, counter
enter_report-hears-nothing-words = nothing, no answer
enter_report-photos-none-words = no photo, no photos, none, no, skip
enter_report-photos-done-words = that is all, done, enough
enter_report-place-confirm-yes-words = yes, right
enter_report-place-confirm-no-words = no, wrong
enter_report-review-send-words = send, send it
