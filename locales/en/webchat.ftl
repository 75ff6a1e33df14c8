# Texts of the web chat's page. The page itself fills in blanks like { $n }.

## The frame

webchat-title = Cầu Nối
webchat-to-office = Officials' pages
webchat-menu = More
webchat-menu-close = Close
webchat-language = Tiếng Việt
webchat-office-open = open now
webchat-office-closed = closed, opens { $time }
webchat-opens-tomorrow = { $time } tomorrow
webchat-opens-on = { $time } { $weekday }
webchat-skip = Go to the message box
webchat-larger = Larger text
webchat-smaller = Smaller text
webchat-call = Call { $phone }
webchat-thread = The conversation
webchat-typing = Cầu Nối is writing
webchat-new = New
webchat-jump = See what is new
webchat-try = Try now

## The line to the server

webchat-line-connecting = Connecting, one moment please.
webchat-line-open = Connected again.
webchat-line-lost = I can't connect yet. I keep trying; please leave this page open.
webchat-line-offline = Your device has no network. Go on writing: I send it once there is one.
webchat-line-blocked = This browser blocks cookies, so we can't talk here. Please call the number above.

## What is not sent

webchat-unsent = Your report is NOT sent yet.
webchat-unsent-named = NOT sent: { $what }
webchat-unsent-open = Check it

## Saying something

webchat-field = Write here
webchat-send = Send
webchat-photo = Send photos
webchat-photos-too-many = I can take { $n } photos at a time. Please send the others afterwards.
webchat-location = Send my location
webchat-location-looking = Looking…
webchat-location-failed = I could not get your location. Please type the neighbourhood, or whose house is near.
webchat-voice = Speak
webchat-voice-send = Send recording
webchat-voice-drop = Delete
webchat-voice-failed = This device does not let me use the microphone. Please type instead.
webchat-recording = Listening: { $n } seconds

## The thread

webchat-us = Cầu Nối says
webchat-you = You say
webchat-answers = Choose one
webchat-chosen = Chose an answer
webchat-unreadable = I could not read this
webchat-photo-of-you = Photo you sent
webchat-photo-of-us = Picture
webchat-voice-of-you = Your recording, { $n } seconds
webchat-location-of-you = Your location
webchat-sending = Sending…
webchat-sending-file = Getting ready to send…
webchat-uploading = Sending, { $n } percent done
webchat-waiting = Not sent yet, I will send it again.
webchat-refused = I could not take this.
webchat-again = Send again
webchat-give-up = Drop this
webchat-not-now = That did not work just now. Please try again in a moment.

## The map

webchat-map = Map: { $place }
webchat-pin = The spot you mean
webchat-zoom-in = Zoom in
webchat-zoom-out = Zoom out

## What to keep of a report

webchat-receipt = The code of your report
webchat-receipt-of = Report { $code }
webchat-receipt-elsewhere = Open on another device
webchat-receipt-why = On another device, or if this conversation is lost, this code and a secret code open it again.
webchat-secret-show = Show secret code
webchat-secret = Your secret code
webchat-secret-once = Please write it down: it is shown only once. Next time you get a new code and this one ends.
webchat-link-get = Get my link
webchat-link = Your link
webchat-link-once = This link is for you alone and works once, until { $time }, { $day }. Please give it to nobody else.
webchat-link-copy = Copy the link
webchat-link-share = Send it to myself
webchat-link-copied = Copied. Paste it where you keep your notes.
webchat-link-copy-yourself = I could not copy it. Please hold the link and choose “Copy”.

## Coming back

webchat-return-ask = Have you written here before?
webchat-return-title = Open an earlier conversation
webchat-return-how = Please enter the code of your report and the secret code that you wrote down.
webchat-return-receipt = Code of the report
webchat-return-receipt-like = Like this: { $prefix } 427
webchat-return-secret = Secret code
webchat-return-secret-like = Ten digits, like this: 5831 904 726
webchat-return-open = Open
webchat-return-leave = Go back
webchat-return-empty = I need both codes. Please fill in the other one.
webchat-return-failed = These codes did not open it. Please look at your note once more.
webchat-return-lost = No code left? Just write to me again, or call the number above.
webchat-token-title = Open your conversation again
webchat-token-how = This link opens your earlier conversation on this device. If the device is not yours, please don't.
webchat-token-open = Open
webchat-token-leave = New conversation

## Signing out

webchat-sign-out-ask = Do others use this device?
webchat-sign-out-open = Sign out
webchat-sign-out-title = Sign out of the conversation
webchat-sign-out-how = After that, people at this device can't read your messages. Officials still work on the reports that you sent.
webchat-sign-out-code = To open it again, you need the code of a report and its secret code, or a link from me. Without them, please don't sign out yet.
webchat-sign-out-unsent = Some messages are not sent yet. If you sign out now, they are lost.
webchat-sign-out-here = Sign out here
webchat-sign-out-everywhere = Sign out everywhere
webchat-sign-out-leave = Go back
webchat-signed-out-here = You have signed out here
webchat-signed-out-everywhere = You have signed out everywhere
webchat-signed-out-how = Whenever you need it, open it again with the code of a report and its secret code, or with a link from me.
webchat-signed-out-new = New conversation

## News while the page is closed

webchat-push-ask = When you close this page, may I tell you of news on this device?
webchat-push-on = Tell me
webchat-push-later = No, thanks
webchat-push-install = To get news on this iPhone: tap Share → Add to Home Screen, then open Cầu Nối from there.
webchat-push-is-on = This device tells you when there is news.
webchat-push-off = Stop telling
webchat-push-failed = This device doesn't let me tell you of news. You can read it whenever you open this page.
webchat-push-title = Cầu Nối – { $unit }
webchat-push-body = There is a new message. Tap to read it.

## Days and times

webchat-today = today
webchat-yesterday = yesterday
webchat-day = { $weekday } { $day }
webchat-weekday-0 = Sunday
webchat-weekday-1 = Monday
webchat-weekday-2 = Tuesday
webchat-weekday-3 = Wednesday
webchat-weekday-4 = Thursday
webchat-weekday-5 = Friday
webchat-weekday-6 = Saturday
webchat-time = { $hour }:{ $minute } { $part }
webchat-time-full-hour = { $hour } { $part }
webchat-time-morning = in the morning
webchat-time-noon = around noon
webchat-time-afternoon = in the afternoon
webchat-time-evening = in the evening
webchat-time-night = at night
