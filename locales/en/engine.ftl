### What the assistant says in every conversation. See locales/README.md.

engine-welcome = I am Cầu Nối, the automatic assistant of { $unit }: I explain procedures and pass reports on to officials. What can I help you with?
engine-welcome-new = I am Cầu Nối, the automatic assistant of { $unit }: I explain procedures and pass reports on to officials.
    I keep messages for 24 hours at most, unless you agree to more; what can I help you with?
engine-lost = I did not understand. Please choose one below, or type its number.
engine-lost-human = I still did not understand, sorry. Call { PHONE($phone) } to talk to an official, or choose one below.
engine-age = I don't need your age or birthday, so I did not keep it. Please choose one below.
engine-age-words = years, old, born, aged, birthday, age
engine-age-beside-words = i, am, m, was, in, on, my, is, year, now, of, the, january, february, march, april, may, june, july, august, september, october, november, december
engine-age-spelled-words = one, two, three, four, five, six, seven, eight, nine, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety
engine-age-unasked = I don't need your age or birthday, so I did not keep it.
engine-stale = That button belongs to an earlier question. Let us go on from here.
engine-go-on-here = Let us go on from here.
engine-trouble = Something went wrong on my side, sorry. Please send it again; what you sent before is kept.
engine-busy = That was a little fast for me. Please wait a minute, then go on.
engine-in-group = I talk to each person alone, so that nobody else reads what you tell me. Please press the button below and write to me there.
engine-message-too-long = This message is too long for me. Please send it as a few shorter ones.
engine-kind-unknown = I can't read this kind of message yet. Please write, send a photo or record your voice.

engine-back = Back
engine-back-words = back, go back, previous, quay lại, trở lại, lùi lại, /back, /quaylai
engine-cancel = Stop
engine-cancel-words = cancel, stop, quit, never mind, hủy, thôi, bỏ, /huy, /cancel, /stop
engine-cancel-marked-words = dừng
engine-cancelled = All right, I stop here. Is there anything else?
engine-skip = Skip
engine-skip-words = skip, later, not needed, pass
engine-menu-more = Please choose one below.
engine-menu = Start page
engine-menu-words = menu, home, start, start again, về đầu, /start, /menu
engine-greet = Hello
engine-greet-words = hello, hi, hey, good morning, good afternoon, good evening, chào, xin chào, alo
engine-greet-text = Hello.
engine-thank = Thank you
engine-thank-words = thank you, thanks, thank you very much, many thanks, cảm ơn, cám ơn, thanks a lot, thank you so much
engine-thank-text = You are welcome.
engine-thank-home = You are welcome. I am here when you need me.
engine-help = Help
engine-help-words = help, help me, how, instructions, giúp, trợ giúp, hướng dẫn, /help, /giup
engine-help-within-words = don't understand, do not understand, didn't understand, i don't understand, i do not understand, what do you mean, what does it mean, what does that mean
engine-nothing-words = no, nothing, nothing more, nothing else, i don't know, don't know, not sure, that's all, that is all, không biết
engine-help-text = I am Cầu Nối, the { $commune }'s machine: tap a button, type its number or a few words; "back" changes the last answer, "stop" leaves. For a person call { PHONE($phone) }.
engine-human = Talk to someone
engine-human-words = human, agent, talk to someone, official, phone number, gặp cán bộ, cán bộ, /canbo
engine-human-closed = Nobody answers the phone at this hour. Call { PHONE($phone) } from { TIME($opens) } and an official will help you; you can report something or ask me right now.
engine-human-text = Call { PHONE($phone) }, Monday to Friday, { $hours }, and an official will help you.
engine-restore = Continue
engine-restore-unsent = Review and send
engine-restore-unsent-told = Review and send: { $told }
engine-restore-words = continue, go on, làm tiếp, tiếp tục, lấy lại
# Going on with what was just put aside; not with a word of the next line.
engine-restore-within-words = go on, go ahead, carry on, let's continue, continue, send it anyway, report it anyway, send it after all, report it after all, on second thought, changed my mind
engine-restore-later-words = go on with, continue, finish my, finish the, carry on with, pick up where
engine-sending-words = send, submit, file it, gửi
engine-restore-unless-words = not, don't, stop, no

engine-go-on = { $when } you were { $doing }. Shall we go on?
engine-go-on-today = A while ago
engine-go-on-yesterday = Yesterday
engine-go-on-before = On { DAY($day) }
engine-back-home = Nothing was noted. What else can I help you with?
engine-back-before = Nothing was noted. Let us go on with what you were doing.
engine-resume = Go on
engine-resume-words = yes, yes please, ok, sure, continue, go on, có, vâng, làm tiếp
engine-drop = No, something else
engine-drop-words = no, no thanks, something else, không, việc khác
engine-draft-ends = You were { $doing }; after a week I have to drop the draft. Shall we go on?
engine-gone = What you left unfinished can't be done by message any more, sorry. Please choose something else below.

engine-complaint-reported = I put this into your report; it does not stand in for a complaint (khiếu nại).

engine-review-unseen = I have NOT sent it: you had not seen the summary yet. If all is right, press send.
engine-more = More
engine-more-words = more, next, xem thêm, thêm
engine-edit = Change
engine-edit-words = change, edit, correct, sửa
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
engine-only_thanks-words = just wanted to say thanks, just saying thank you, only to say thank you
engine-just_told-words = just telling you, just kidding, just joking, only joking
engine-praise-words = fixed, repaired, so clean now, looks great, bright again, smooth now
engine-mended = That is good to hear, thank you for telling me. Is there anything else?
engine-report-what = I hear you. If there is something the { $commune } should see to, please tell me what is wrong, and where.
# The bare wish to report, without a matter: words of reporting, of wishing, for a matter, fillers.
engine-report-act-words = report, make a report, file a report, send a report, complain, make a complaint, file a complaint
engine-report-wish-words = want to, would like to, need to, can i, could i, may i, help, let me, wish to, i'd like to, like to
engine-report-matter-words = something, a problem, an issue, one thing, a thing, this
engine-report-light-words = hi, hello, please, i, we, me, us, you, to, the, can, could, for, commune, now, here, about, just, dear, sir, madam
# These ask to be told, not to report.
engine-report-to_me-words = to me, to us, back to me
# Figures of speech in words of trouble; nothing for the commune.
engine-idiom-words = burned out at work, swamped with work, up in smoke, dead tired, phone died, battery died, my phone is dead, drowning in work, blown away, broke again, flat broke
engine-choosing-words = choose, choose again, pick, pick again, another, other, again, different, i think, chose, picked, selected, select, let me, it should say, should be, to, tell, write
engine-some-part-words = something, some part, one thing
engine-corrected = I have changed it. { $what }.
engine-other-matter-kept = I noted that as a report of its own. Send this one first, then we go on with it.
engine-other-matter-next = I still have the other problem that you mentioned. Press "{ $button }" and I go on with it.
engine-edit-which = It is NOT sent yet. Which part would you like to change?
engine-denial-words = no, không phải, không
engine-doubt-words = but, wait, not, don't, wrong, later, change, nhưng, đừng, khoan, sai
# Nothing to doubt, though a word of doubt is in it.
engine-no-doubt-words = nothing wrong, not wrong, nothing to change, no need to change, don't change, don't need to change, no changes, nothing is missing, không sửa, không thiếu, không sai
# Words that close what is denied.
engine-denied-end-words = at all, anyway
# A question that is a denial.
engine-rhetoric-turn-words = chứ
engine-rhetoric-first-words = có phải
engine-rhetoric-last-words = đâu
engine-denial = not
engine-turn-words = but, rather, mà, chứ
engine-elsewhere = Somewhere else
engine-elsewhere-words = somewhere else, another place, none of these, chỗ khác
# How people say where: openings ("next to the health station"), words before and after a spot that add nothing.
engine-spot-words = next to, near, close to, beside, by the, opposite, across from, across the road from, in front of, behind, at the corner of, at the end of, at the start of, at the gate of, outside, inside, alley, lane, house number, the house of, cạnh, gần, đối diện, ngõ, nhà ông, nhà bà
engine-at-words = at, in, on, it is at, it is in, it's at, it's in, right
engine-own-business-words = i, i'm, my, me, we, our, live, lives, work, works, sell, study, walk, walked, went, go, from, to, ask, asked, told, called
engine-commune-words = commune, ward, district, town, city, province
engine-spot-end-words = please, thanks
# Whose house it is, or its number: officials can find such a spot.
engine-house-words = house of, house number, 's house, nhà ông, nhà bà
# At the speaker's own house: whoever told us their quarter means that one.
engine-own-house-words = my house, my home, my gate, my door, my lane, my street, our house, our lane, our street
# Words that a person's name follows.
engine-title-words = mr, mrs, ms, ông, bà, cụ, bác, cô, chú, anh, chị
# Behind them, no one's name: "nhà bà bị mất nước" is the speaker's own house.
engine-no-name-words = is, was, has, had, bị, mất, có, không, thì, cứ, lại, đã, chưa
# These begin as a place does and are none: an opening and the word behind it.
engine-no-spot-words = near midnight, near noon, near future, near miss, outside help, inside information, behind schedule
# A place that only the speaker knows: "right where I am standing"; then words that may go with it.
engine-here-words = here, right here, where i am, where i am standing, where i stand, my place, my house, my home, our house, at home
engine-beside-me-words = in front of me, next to me, beside me, in front of it, next to it, beside it
engine-here-more-words = right, just, outside, front, gate, door, next, by
# A yes, a no, a thank-you is never a place.
engine-no-place-words = yes, yeah, yep, ok, okay, right, correct, that's right, sure, fine, send, send it, no, nope, not there, not yet, wrong, wrong place, done, later, skip, thanks, thank you, hello, bye, đúng, vâng, không
# Afraid to be known by the place; a place that is far away.
engine-hidden-place-words = won't say where, don't want to say where, rather not say where, can't say where, they will know it was me, they'll know it was me, he will know it was me, would know it was me
engine-far-words = another commune, other commune, not in this commune, outside the commune, another province, another town
engine-far-off-words = in, over in, up in, down in, near
engine-city-words = hanoi, ha noi, saigon, ho chi minh city, hai phong, da nang, nam dinh, thanh hoa, the city
engine-unknown-place-words = don't remember, can't remember, don't know the name, forgot the name, not sure of the name
# Words that deny a place: complete ones, ones that a place follows ("not Bến quarter").
engine-wrong-place-words = not there, not that place, not this place, wrong place, that's wrong, that is wrong
engine-not-words = not, wrong, that's wrong, that is wrong, rather than, instead of, it is not, it's not, that is not, that's not, isn't, wasn't
engine-number-lead = number
engine-number-words = one, two, three, four, five, six, seven, eight, nine, ten

# Polite words before and after an answer, then words without content of their own.
engine-polite-first = well, oh, please
engine-polite-last = please, thanks, sir, madam
engine-hollow-words = now, i, we, my, our, you, please, want, would, like, to, a, an, the, is, are, there, it, this, that, and, of, in, at, on, with, for, about, very, report, problem, some, have, has, hello, hi, sir, madam, what, was, do, doing, can, could
# First words of neighbourhoods' names, which people often leave out.
engine-place-kinds = phố, thôn, xóm, khu, tổ, làng, ấp
# The same words behind a name: "Cau quarter".
engine-place-kinds-behind = quarter, neighbourhood, neighborhood, hamlet, village

engine-understood = I noted: { $what }.
engine-changed = My questions have just changed, so I ask again from here.
engine-text-kept = I kept what you told me.
engine-text-added = I added that to your story.
engine-photo-kept = I kept your photo and will add it later.
engine-photo-added = I added your photo.
engine-photos-surplus = That is more than I can take: { $count ->
    [one] one photo is
   *[other] { $count } photos are
} left out.
engine-photo-late = I have all the photos already.
engine-voice-kept = I kept your voice message.
engine-voice-late = I have your story already; please write or tap here.
engine-location-kept = I kept the location you sent.
engine-location-late = I have the place already; to change it, tap "Change".
engine-contact-unasked = I don't need a phone number here, so I won't keep this one.
engine-file-expired = I could not get the file that you sent. Please send it again.
engine-edited = I have changed that for you.
engine-edit-unfit = I don't understand the changed message, so I keep what you said before.
engine-missed = I did not understand.
engine-missed-human = Sorry, I still did not understand. Call { PHONE($phone) } and an official will help, or try again.
# A place that every neighbourhood has ("the culture house").
engine-missed-which = Several neighbourhoods have one. Please choose the neighbourhood below, or press 📍 to send the position.
engine-missed-here = I can't see where that is. Press 📍 to send your location, or type the neighbourhood or whose house is near.
engine-missed-unsent = Your place has not reached me. Press 📍 on your phone, or type the neighbourhood or whose house is near.
# Asks to hear the question again; with a word of the next line it is something else.
engine-repeat-words = read it again, say it again, repeat that, repeat it, read it to me, what did you write, what have you written, once more please
engine-repeat-unless-words = wrong, change, add, send, correct, fine
engine-why-asked-words = why do you need, why do you ask, what do you need my number for, what is it for, why my number, why my phone
engine-cannot-write-words = i can't write, i cannot write, i can't type, i cannot type, i can't read
engine-question-voice = No problem: tap 🎤 and say it.
engine-missed-words = Please write a few words here, or tap 🎤 to speak.
engine-missed-short = Please tell me a little more.
engine-missed-long = That is a little too long for me to keep. Please make it shorter.

engine-voice = 🔊 voice message, { $count } seconds
engine-photos = { $count ->
    [0] none
    [one] 1 photo
   *[other] { $count } photos
}
engine-photos-more = I have { $count ->
    [one] 1 photo
   *[other] { $count } photos
}. Send more, or tap "Done".
engine-photos-none = No photos
engine-photos-none-words = no, none, no photo, skip, không, không có, no picture, no photos, i have no photo, i have no picture, can't take a photo, cannot take a photo, photo later, i will send a photo later, i'll send a photo later, send the photo later, no camera, too dark for a photo
engine-photos-later-words = photo later, photos later, picture later, pictures later, send photos later, send it later, nobody to take
engine-photos-person-words = i'll, i will, you, the, a
engine-photos-coming-words = let me take, taking a photo, taking a picture, going to take, go and take, wait for the photo, photo is coming, sending the photo, uploading
engine-photos-here-words = have a photo, have photos, have a picture, got a photo, got a picture, here is a photo, here is the photo, here is a picture, send a photo, send a picture, sending a photo
engine-photos-welcome = Yes, please send the photo here; I will add it.
engine-photos-coming = I will wait for the photo. If you can't take one, tap the button below.
engine-photos-done = Done
engine-photos-done-words = done, that is all, finished, ok, xong
engine-photos-again = I am waiting for photos here. { $count ->
    [0] Without photos, tap the button below.
   *[other] Once you have sent them all, tap "Done".
}
engine-photos-simple = Tap 📷 to take or choose a photo. Without photos, type 1.
engine-place-near = near the { $landmark }
engine-place-pin = the location sent
engine-pin-words = send my place, send place, send location, send my location, share location, share my location, my location, location, can not send my place, can not send location

### When words can mean two things; then the name of each meaning, for the sentence and the button (20 letters at most).
engine-which-of-two = Do you mean { $one } or { $other }?
engine-which-of-two-unsent = It is NOT sent yet. { engine-which-of-two }
act-answer = the answer to this
act-yes = yes
act-no = no
act-stop = stop this
act-later = another time
act-back = one step back
act-edit = change something
act-skip = skip this
act-human = talk to someone
act-own_reports = see my reports
act-question = ask for information
act-report = report a problem
act-place = say where
act-oneself = about yourself
act-own_data = see my data
act-language = change language

# The draft is not kept either.
engine-drop-draft-words = delete it, delete this, delete everything, delete the draft, erase it, erase this, throw it away, don't keep it, do not keep it, don't save it
engine-keep-draft-words = don't delete, do not delete, keep it
engine-draft-dropped = All right, I have deleted the draft and sent nothing. Is there anything else?
engine-put-off = All right: nothing is sent, and I keep your draft for a week. Press "Continue" when it suits you.
engine-moment-words = hold on, wait, wait a moment, just a moment, one moment, a second, let me ask, let me check, let me see, not yet
engine-waiting-to-send = All right, I am waiting, and have not sent anything. If you have more photos, send them here.
engine-stepped-aside = I put your draft aside; nothing is sent. To go on, press "Continue".
engine-unfinished = Goodbye for now. This is NOT sent yet; answer the question below and I can send it.
# A slip that is mended in the same message ("0912 345 678, sorry, 0912 345 679"); words that begin another matter; words that add to what was told.
engine-slip-words = sorry, no wait, i mean, wrong, nhầm, à nhầm, i meant, that's wrong, that is wrong, is wrong
engine-other-matter-words = there is also, there's also, and also, also, another thing, i also want to report, also report, and report, as well as, plus
engine-addition-words = i forgot, oh i forgot, one more thing, also add, to add, please add, add that, i want to add
# Words that ask to remove a part of it; fillers around that.
engine-removal-words = remove, delete, drop, cut, take out, leave out, don't mention
engine-removed-part-words = the part about, the bit about, the sentence about, the words, the word, the part, the sentence, about
engine-told-first-words = is, to, oh, well, then, it is, it was, it's, that is, that was, they are
engine-told-last-words = please, then, now, too, is right, is correct, is the right one
engine-become-words = to, is, be, mean, meant, into

# Somebody died, and is not missing: kin, words of death, then words for who is missing.
engine-kin-words = father, mother, dad, mum, mom, grandfather, grandmother, husband, wife, son, daughter, brother, sister, uncle, aunt, friend
engine-died-words = died, passed away, has died, is dead
engine-not_missing-words = not missing, not lost
engine-missing-words = missing, lost, disappeared, not come home, looking for, afraid, might be, maybe
