### What the assistant says in every conversation.

engine-welcome = I am Cầu Nối, the automatic assistant of { $unit }.
    What can I help you with?
engine-welcome-new = I am Cầu Nối, the automatic assistant of { $unit }.
    Unless you agree to more, I keep messages for 24 hours only; what can I help you with?
engine-lost = I did not understand. Please tell me a little more.
engine-lost-human = I still did not understand, sorry. Call { PHONE($phone) } to talk to an official, or press "{ engine-menu }".
engine-age = I don't need your age or birthday, so I did not keep it. What can I help you with?
engine-age-unasked = I don't need your age or birthday, so I did not keep it.
engine-stale = That button belongs to an earlier question. Let us go on from here.
engine-go-on-here = Let us go on from here.
engine-trouble = Something went wrong on my side, sorry. Please send it again; what you sent before is kept.
engine-busy = That was a little fast for me. Please wait a minute, then go on.
engine-in-group = I talk to each person alone, so that nobody else reads what you tell me. Please press the button below and write to me there.
engine-message-too-long = This message is too long for me. Please send it as a few shorter ones.
engine-kind-unknown = I can't read this kind of message yet. Please write, send a photo or record your voice.

engine-back = Back
engine-cancel = Stop
engine-cancelled = All right, I stop here. Is there anything else?
engine-skip = Skip
engine-menu-more = Please choose one below.
engine-menu = Something else
engine-greet = Hello
engine-greet-text = Hello.
engine-thank = Thank you
engine-thank-text = You are welcome.
engine-still-unsent = { $what ->
    [none] What you told me
   *[other] Your report ({ $what })
} is NOT sent yet: press "Continue" to send it.
engine-thank-unsent = You are welcome. This is NOT sent yet; please answer the question below.
engine-thank-home = You are welcome. I am here when you need me.
engine-help = Help
engine-help-text = I am Cầu Nối, the { $commune }'s machine: tap a button, type its number or a few words; "back" changes the last answer, "stop" leaves. For a person call { PHONE($phone) }.
engine-human = Talk to someone
engine-human-closed = Nobody answers the phone at this hour. Call { PHONE($phone) } from { TIME($opens) } and an official will help you; you can report something or ask me right now.
engine-human-text = Call { PHONE($phone) }, Monday to Friday, { $hours }, and an official will help you.
engine-restore = Continue
engine-restore-unsent = Review and send
engine-restore-unsent-told = Review and send: { $told }

engine-go-on = { $when } you were { $doing }. Shall we go on?
engine-go-on-today = A while ago
engine-go-on-yesterday = Yesterday
engine-go-on-before = On { DAY($day) }
engine-back-home = Nothing was noted. What else can I help you with?
engine-back-before = Nothing was noted. Let us go on with what you were doing.
engine-resume = Go on
engine-drop = No, something else
engine-draft-ends = You were { $doing }; after a week I have to drop the draft. Shall we go on?
engine-gone = What you left unfinished can't be done by message any more, sorry. Please choose something else below.

engine-complaint-reported = I put this into your report; it does not stand in for a complaint (khiếu nại).

engine-review-unseen = I have NOT sent it: you had not seen the summary yet. If all is right, press send.
engine-more = More
engine-edit = Change
engine-mended = That is good to hear, thank you for telling me. Is there anything else?
engine-report-what = I hear you. If there is something the { $commune } should see to, please tell me what is wrong, and where.
engine-corrected = I have changed it. { $what }.
engine-other-matter-kept = { $what ->
    [none] I noted that as a report of its own. Once this one is sent, we go on with it.
   *[other] I noted that as a report of its own: { $what }. Once this one is sent, we go on with it.
}
engine-other-matter-dropped = { $what ->
    [none] All right, I left that out.
   *[other] All right, I left this out: { $what }. Tell me again whenever you like.
}
engine-other-matters-wait = I keep this together with it: { $what }.
engine-other-matter-next = I still have the other problem that you mentioned. Press "{ $button }" and I go on with it.
engine-edit-which = It is NOT sent yet. Which part would you like to change?
engine-denial = not
engine-elsewhere = Somewhere else

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
engine-photos-welcome = Yes, please send the photo here; I will add it.
engine-photos-coming = I will wait for the photo. If you can't take one, tap the button below.
engine-photos-done = Done
engine-photos-again = I am waiting for photos here. { $count ->
    [0] Without photos, tap the button below.
   *[other] Once you have sent them all, tap "Done".
}
engine-photos-simple = Tap 📷 to take or choose a photo. Without photos, type 1.
engine-place-near = near the { $landmark }
engine-place-pin = the location sent

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
act-subscription = choose my news
act-question = ask for information
act-report = report a problem
act-place = say where
act-oneself = about yourself
act-own_data = see my data
act-language = change language

engine-draft-dropped = All right, I have deleted the draft and sent nothing. Is there anything else?
engine-put-off = All right: nothing is sent, and I keep your draft for a week. Press "Continue" when it suits you.
engine-waiting-to-send = All right, I am waiting, and have not sent anything. If you have more photos, send them here.
engine-stepped-aside = I put your draft aside; nothing is sent. To go on, press "Continue".
engine-unfinished = Goodbye for now. This is NOT sent yet; answer the question below and I can send it.
